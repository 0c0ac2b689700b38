import type { OwnEngagementResolvers, ProviderResolvers } from '../generated/resolverTypes';
import type { OfficeContext } from '../server/officeContext';

/** An organisation as a reference; who it is stands in the register. */
export interface ProviderKey {
  readonly id: string;
}

export const Provider: ProviderResolvers = {
  name: async ({ id }, _, { loaders }) => (await loaders.providerNameById.load(id)) ?? id,
};

/** One provider as seen from this office, as a reference. */
export interface EngagementKey {
  readonly provider: ProviderKey;
}

export const OwnEngagement: OwnEngagementResolvers = {
  __resolveReference: ({ provider }) => ({ provider }),
  recordedNames: async (engagement, _, context) => (await sums(engagement, context)).recordedNames,
  awardCount: async (engagement, _, context) => (await sums(engagement, context)).awardCount,
  totalPence: async (engagement, _, context) => (await sums(engagement, context)).totalPence,
  withoutAmount: async (engagement, _, context) => (await sums(engagement, context)).withoutAmount,
  paidByOthersCount: async (engagement, _, context) =>
    (await sums(engagement, context)).paidByOthersCount,
  paidByOthersPence: async (engagement, _, context) =>
    (await sums(engagement, context)).paidByOthersPence,
  missing: () => null,
  awards: ({ provider }, _, { loaders }) => loaders.awardsByProviderId.load(provider.id),
};

function sums({ provider }: EngagementKey, { loaders }: OfficeContext) {
  return loaders.engagementByProviderId.load(provider.id);
}
