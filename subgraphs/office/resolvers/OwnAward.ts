import type { OwnAwardResolvers } from '../resolverTypes';

export const OwnAward: OwnAwardResolvers = {
  __resolveReference: ({ key }, { loaders }) => loaders.awardById.load(key),
  key: ({ id }) => id,
  office: (_, __, { office }) => office,
  provider: ({ providerId }) => (providerId === null ? null : { id: providerId }),
  grant: ({ grantId }, _, { loaders }) =>
    grantId === null ? null : loaders.grantById.load(grantId),
};
