import type { OwnWaitingTransferPageResolvers } from '../resolverTypes';

export const OwnWaitingTransferPage: OwnWaitingTransferPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  ids: async ({ question }, _, { loaders }) =>
    (await loaders.waitingByQuestion.load(question)).map(({ id }) => id),
  sentOn: async ({ question }, _, { loaders }) =>
    (await loaders.waitingByQuestion.load(question)).map(({ sentOn }) => sentOn),
  dueOn: async ({ question }, _, { loaders }) =>
    (await loaders.waitingByQuestion.load(question)).map(({ dueOn }) => dueOn),
  envelopes: async ({ question }, _, { loaders }) =>
    (await loaders.waitingByQuestion.load(question)).map(({ envelope }) => envelope),
  missing: () => null,
};
