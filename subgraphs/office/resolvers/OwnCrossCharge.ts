import type { OwnCrossChargeResolvers } from '../resolverTypes';

export const OwnCrossCharge: OwnCrossChargeResolvers = {
  __resolveReference: ({ reference }, { loaders }) =>
    loaders.crossChargeByReference.load(reference),
  office: (_, __, { office }) => office,
  counterpartyCode: ({ counterparty }) => counterparty,
  grant: ({ grantId }, _, { loaders }) =>
    grantId === null ? null : loaders.grantById.load(grantId),
};
