import type { BookPlan } from '../books/appendEvents';
import type { RaiseCrossChargeInput } from '../resolverTypes';

import { referenceFor } from './referenceFor';

/** A new charge to another office. */
export function planRaise(office: string, input: RaiseCrossChargeInput): BookPlan {
  const { reference, counterparty, amountPence, description, financialYear } = input;
  const opening = {
    ...{ direction: 'RECEIVABLE' as const, counterparty, description, financialYear },
    ...{ chargedOn: input.chargedOn ?? null, dueOn: input.dueOn ?? null },
    jointCommissionId: input.jointCommission ?? null,
  };
  const given = reference ?? referenceFor(office, input.idempotencyKey);
  const message = 'After the code of the office no further colon is expected.';
  const isReserved = given.indexOf(':') !== given.lastIndexOf(':');
  return {
    events: [{ reference: given, kind: 'RAISED', amountPence, opening }],
    problems: isReserved ? [{ code: 'FIELD_INVALID', field: 'reference', message }] : [],
  };
}
