/* Figures as an office published them: what it is asked of its statements, and what it may answer. */
import { z } from 'zod';

import { difference, type NounReplies, own, rule } from './replyRule';

export const statementsQuestionSchema = z.strictObject({});
export type StatementsQuestion = z.infer<typeof statementsQuestionSchema>;

const publishedStatement = [
  ...own('id'),
  difference('statedPence', 'computedPence', 'differencePence'),
  difference('statedCount', 'computedCount', 'differenceCount'),
  ...(['differencePence', 'differenceCount'] as const).map((difference) =>
    rule<Readonly<Record<string, unknown>>>(['verdict', difference], (statement) => {
      const { verdict, [difference]: found = null } = statement;
      if (verdict === 'AGREES' && found !== null && found !== 0) {
        return '.verdict is AGREES in spite of a difference';
      }
      return verdict === 'DISAGREES' && found === 0
        ? '.verdict is DISAGREES without a difference'
        : null;
    }),
  ),
];

export const publicationReplies: NounReplies = {
  rules: { PublishedStatement: publishedStatement, PublishedStatistic: own('id') },
  identities: { PublishedStatement: 'id', PublishedStatistic: 'id' },
  // Lines can be taken off others.
  signedNumbers: ['statedCount', 'computedCount', 'differenceCount'],
};
