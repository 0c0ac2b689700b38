import type { ProviderResolvers } from '../resolverTypes';

/** An organisation as a reference; who it is stands in the register. */
export interface ProviderKey {
  readonly id: string;
}

export const Provider: ProviderResolvers = {
  name: async ({ id }, _, { loaders }) => (await loaders.providerNameById.load(id)) ?? id,
};
