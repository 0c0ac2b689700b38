import type { SentTransferResolvers } from '../resolverTypes';

export const SentTransfer: SentTransferResolvers = {
  needsSealing: ({ id }, _, { loaders }) => loaders.needsSealingByTransfer.load(id),
};
