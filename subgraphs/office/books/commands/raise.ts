import { createHash } from 'node:crypto';

import type { EntityManager } from 'typeorm';

import { findCommissions } from '../../commissions/findCommissions';
import type { RaiseCrossChargeInput } from '../../generated/resolverTypes';
import type { BookPlan } from '../appendEvents';
import type { BookProblem } from '../checkEvent';

/** A new charge to another office. */
export async function planRaise(
  manager: EntityManager,
  office: string,
  input: RaiseCrossChargeInput,
): Promise<BookPlan> {
  const { reference, counterparty, amountPence, description, financialYear } = input;
  const opening = {
    direction: 'RECEIVABLE' as const,
    counterparty,
    description,
    financialYear,
    chargedOn: input.chargedOn ?? null,
    dueOn: input.dueOn ?? null,
    jointCommissionId: input.jointCommission ?? null,
  };
  const given = reference ?? referenceFor(office, input.idempotencyKey);
  const message = 'After the code of the office no further colon is expected.';
  const isReserved = given.indexOf(':') !== given.lastIndexOf(':');
  return {
    events: [{ reference: given, kind: 'RAISED', amountPence, opening }],
    problems: [
      ...(isReserved ? [{ code: 'FIELD_INVALID' as const, field: 'reference', message }] : []),
      ...(await findUnknownCommission(manager, office, opening.jointCommissionId)),
    ],
  };
}

/** Of the work that others lead these books know nothing; of its own an office knows all. */
async function findUnknownCommission(
  manager: EntityManager,
  office: string,
  id: string | null,
): Promise<BookProblem[]> {
  if (!id?.startsWith(`${office}:`)) return [];
  if ((await findCommissions(manager)).some((commission) => commission.id === id)) return [];
  const message = `This office leads no joint commission "${id}".`;
  return [{ code: 'UNKNOWN_JOINT_COMMISSION', field: 'jointCommission', message }];
}

/** The identifier of a new charge: the same for each time the same request is sent. */
export function referenceFor(office: string, idempotencyKey: string, part = ''): string {
  const hash = createHash('sha256').update(idempotencyKey).digest('hex').slice(0, 16);
  return `${office}:x-${hash}${part === '' ? '' : `-${part}`}`;
}
