import type { OwnAwardPageResolvers } from '../resolverTypes';

export const OwnAwardPage: OwnAwardPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  ids: async ({ question }, _, { loaders }) =>
    (await loaders.awardPlacesByQuestion.load(question)).map(({ id }) => id),
  sortKeys: async ({ question }, _, { loaders }) =>
    (await loaders.awardPlacesByQuestion.load(question)).map(({ sortKey }) => sortKey),
  matched: async ({ question }, _, { loaders }) =>
    (await loaders.awardSumByQuestion.load(question)).matched,
  totalPence: async ({ question }, _, { loaders }) =>
    (await loaders.awardSumByQuestion.load(question)).totalPence,
  withoutAmount: async ({ question }, _, { loaders }) =>
    (await loaders.awardSumByQuestion.load(question)).withoutAmount,
  missing: () => null,
};
