/* Awards: what an office is asked about its list of awards, and what it may answer. */
import { z } from 'zod';

import { amount, firstSchema, placeSchema, text, texts } from './questions';
import {
  addable,
  asked,
  columns,
  holdsAll,
  inOrder,
  type NounReplies,
  own,
  ownList,
  rule,
  sumOf,
  unique,
} from './replyRule';

/** Conditions an office can check by itself: no region, no other offices. */
export const awardConditionsSchema = z.strictObject({
  financialYears: texts.optional(),
  priorities: texts.optional(),
  kinds: texts.optional(),
  statuses: texts.optional(),
  providers: texts.optional(),
  search: text.optional(),
  minAmountPence: amount.optional(),
  maxAmountPence: amount.optional(),
});
export type AwardConditions = z.infer<typeof awardConditionsSchema>;

export const awardsQuestionSchema = z.strictObject({
  conditions: awardConditionsSchema,
  orderBy: z.enum(['AMOUNT_DESC', 'AMOUNT_ASC', 'TITLE_ASC', 'STARTS_DESC']),
  first: firstSchema,
  after: placeSchema.nullable(),
});
export type AwardsQuestion = z.infer<typeof awardsQuestionSchema>;

/**
 * What a cursor in a list of awards belongs to: the list, whom it covers, conditions and order, but
 * not the page.
 *
 * @param scope whom the list covers: the code of one office, or the offices of a question
 */
export function awardList(
  scope: unknown,
  { conditions, orderBy }: Pick<AwardsQuestion, 'conditions' | 'orderBy'>,
): object {
  return { list: 'awards', scope, conditions, orderBy };
}

/** What the sort keys of each order look like. */
export const awardSortKeys: Readonly<Record<AwardsQuestion['orderBy'], RegExp>> = {
  AMOUNT_DESC: /^([-\d]{16}|~)$/,
  AMOUNT_ASC: /^([-\d]{16}|~)$/,
  TITLE_ASC: /^[^]{0,200}$/u,
  STARTS_DESC: /^([-\d]{7}|~)$/,
};

const awardPage = [
  ...columns('ids', 'sortKeys'),
  unique('ids'),
  ...own('ids'),
  rule<{ readonly ids: readonly string[]; readonly sortKeys: readonly string[] }>(
    ['ids', 'sortKeys'],
    (page, context) => {
      const question = asked<AwardsQuestion>(context);
      const form = awardSortKeys[question.orderBy];
      if (!page.sortKeys.every((key) => form.test(key))) return '.sortKeys cannot be sort keys';
      return inOrder(page, question);
    },
  ),
  rule<{ readonly ids: readonly string[]; readonly matched: number }>(
    ['ids', 'matched'],
    ({ ids, matched }, context) => holdsAll(ids.length, matched, asked<AwardsQuestion>(context)),
  ),
  ...sumOf('totalPence', 'matched', 'withoutAmount'),
  ...addable(['matched'], ['totalPence']),
];

const officeAwards = [...sumOf('totalPence', 'totalCount', 'withoutAmount'), ...ownList];

export const awardReplies: NounReplies = {
  rules: {
    OwnAward: [
      ...own('id', 'key'),
      rule<{ readonly id: string; readonly key: string }>(['id', 'key'], ({ id, key }) =>
        id === key ? null : '.id is not the one that was asked for',
      ),
    ],
    OwnGrant: own('id'),
    OwnAwardPage: awardPage,
    OfficeAwards: officeAwards,
  },
  identities: { OwnAward: 'id', OwnGrant: 'id' },
  answeredFields: {
    OwnGrant: ['confirmedPence', 'allocatedPence', 'requestedPence', 'crossChargedPence'],
    OwnAwardPage: ['matched', 'totalPence', 'withoutAmount'],
  },
  records: ['OwnAward', 'OwnGrant'],
};
