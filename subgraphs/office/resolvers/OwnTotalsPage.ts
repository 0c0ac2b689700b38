import type { OwnTotalsPageResolvers } from '../resolverTypes';

export const OwnTotalsPage: OwnTotalsPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  rows: async ({ question }, _, { loaders }) =>
    (await loaders.totalsByQuestion.load(question)).rows,
  financialYears: async ({ question }, _, { loaders }) =>
    (await loaders.totalsByQuestion.load(question)).financialYears,
  missing: () => null,
};
