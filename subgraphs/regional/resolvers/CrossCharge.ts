import type { AnyCrossChargeResolvers } from '../resolverTypes';
import { officeStub } from '../stubs';

/** An office knows the code of its counterparty; who that is stands in the directory. */
export const CrossCharge: AnyCrossChargeResolvers = {
  counterparty: ({ counterpartyCode }, _, { directory }) =>
    counterpartyCode && directory.tryGetOffice(counterpartyCode)
      ? officeStub(directory, counterpartyCode)
      : null,
};
