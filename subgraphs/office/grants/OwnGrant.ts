import type { OwnGrantResolvers } from '../generated/resolverTypes';

export const OwnGrant: OwnGrantResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.grantById.load(id),
  partOf: ({ partOfId }, _, { loaders }) =>
    partOfId === null ? null : loaders.grantById.load(partOfId),
  awards: ({ id }, _, { loaders }) => loaders.awardsByGrantId.load(id),
  confirmedPence: async ({ id }, _, { loaders }) =>
    (await loaders.grantSumsByGrantId.load(id)).confirmedPence,
  allocatedPence: async ({ id }, _, { loaders }) =>
    (await loaders.grantSumsByGrantId.load(id)).allocatedPence,
  requestedPence: async ({ id }, _, { loaders }) =>
    (await loaders.grantSumsByGrantId.load(id)).requestedPence,
  crossChargedPence: async ({ id }, _, { loaders }) =>
    (await loaders.grantSumsByGrantId.load(id)).crossChargedPence,
  remainingPence: async ({ id, amountPence }, _, { loaders }) => {
    const sums = await loaders.grantSumsByGrantId.load(id);
    // Unknown is not zero: with a figure missing, nobody can say what remains.
    if (amountPence === null || sums.awardCount === 0 || sums.withoutAmount > 0) return null;
    return amountPence - sums.confirmedPence - sums.allocatedPence + sums.crossChargedPence;
  },
};
