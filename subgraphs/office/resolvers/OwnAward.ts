import type { OwnAwardResolvers } from '../resolverTypes';

export const OwnAward: OwnAwardResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.awardById.load(id),
  office: (_, __, { office }) => office,
  provider: ({ providerId }) => (providerId === null ? null : { id: providerId }),
  grant: ({ grantId }, _, { loaders }) =>
    grantId === null ? null : loaders.grantById.load(grantId),
};
