import type { OwnProviderPageResolvers } from '../resolverTypes';

export const OwnProviderPage: OwnProviderPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  ids: async ({ question }, _, { loaders }) =>
    (await loaders.providerPlacesByQuestion.load(question)).map(({ id }) => id),
  sortKeys: async ({ question }, _, { loaders }) =>
    (await loaders.providerPlacesByQuestion.load(question)).map(({ sortKey }) => sortKey),
  missing: () => null,
};
