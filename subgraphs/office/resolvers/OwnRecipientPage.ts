import type { OfficeContext } from '../officeContext';
import type { OwnRecipientPageResolvers } from '../resolverTypes';

import type { QuestionKey } from './QuestionKey';

export const OwnRecipientPage: OwnRecipientPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  recipientIds: async (page, _, context) =>
    (await found(page, context)).recipients.map(({ recipientId }) => recipientId),
  names: async (page, _, context) =>
    (await found(page, context)).recipients.map(({ name }) => name),
  providerIds: async (page, _, context) =>
    (await found(page, context)).recipients.map(({ providerId }) => providerId),
  matched: async (page, _, context) => (await found(page, context)).matched,
  missing: () => null,
};

function found({ question }: QuestionKey, { loaders }: OfficeContext) {
  return loaders.recipientsByQuestion.load(question);
}
