import type { DataSource } from 'typeorm';

import type { JointCommissionsQuestion } from '../../../schema/commissions';
import { type ChargeState, owedPence } from '../books/BookCharge';
import { findBookCharges } from '../books/findCharges';
import { manyInKeyOrder } from '../database/inKeyOrder';

import type { Commission, CommissionPhase } from './Commission';
import {
  type ConfirmedApportionment,
  findApportionments,
  findCommissions,
} from './findCommissions';

/** A joint commission this office leads: what it cost, what was charged, and to whom. */
export interface JointCommissionRow extends Commission {
  readonly costPence: number;
  readonly withoutAmount: number;
  readonly chargedPence: number;
  readonly chargedToNamedPence: number;
  readonly apportionments: readonly ConfirmedApportionment[];
  readonly awardIds: readonly string[];
  readonly shareOffices: readonly string[];
  readonly shareAmountsPence: readonly number[];
  readonly shareReferences: readonly string[];
}

/**
 * The joint commissions this office leads; with a financial year, only those with a phase in it.
 */
export async function findJointCommissionRows(
  dataSource: DataSource,
  { financialYear }: JointCommissionsQuestion,
): Promise<JointCommissionRow[]> {
  const [all, apportionments, lines] = await Promise.all([
    findCommissions(dataSource),
    findApportionments(dataSource),
    findBookCharges(dataSource.manager, { isJoint: true }),
  ]);
  const commissions = all.filter(({ phases }) => isInYear(phases, financialYear));
  const ids = commissions.map(({ id }) => id);
  const charges = manyInKeyOrder(
    ids,
    lines.map(({ charge }) => charge).filter(isCharged),
    ({ opening }) => opening.jointCommissionId ?? null,
  );
  const divisions = manyInKeyOrder(ids, apportionments, (division) => division.jointCommissionId);
  return commissions.map((commission, index) =>
    toRow(commission, charges[index] ?? [], divisions[index] ?? []),
  );
}

function isInYear(phases: readonly CommissionPhase[], financialYear: string | null): boolean {
  return financialYear === null || phases.some((phase) => phase.financialYear === financialYear);
}

/** What is withdrawn was not charged; what was passed on counts where it was passed on to. */
function isCharged({ opening, state }: ChargeState): boolean {
  return opening.direction === 'RECEIVABLE' && state !== 'WITHDRAWN' && state !== 'ALLOCATED';
}

function toRow(
  commission: Commission,
  charges: readonly ChargeState[],
  apportionments: readonly ConfirmedApportionment[],
): JointCommissionRow {
  const { phases } = commission;
  const shares = charges
    .flatMap((charge) => {
      const office = charge.opening.counterparty;
      return office === null ? [] : [{ office, charge }];
    })
    .sort((a, b) => (a.office < b.office ? -1 : a.office > b.office ? 1 : 0));
  return {
    ...commission,
    // What was done last says more than what was planned or published.
    basis: apportionments.at(-1)?.basis ?? commission.basis,
    apportionments,
    costPence: phases.reduce((sum, { costPence }) => sum + (costPence ?? 0), 0),
    withoutAmount: phases.filter(({ costPence }) => costPence === null).length,
    awardIds: phases.flatMap(({ awardId }) => awardId ?? []),
    chargedPence: sumOwed(charges),
    chargedToNamedPence: sumOwed(shares.map(({ charge }) => charge)),
    shareOffices: shares.map(({ office }) => office),
    shareAmountsPence: shares.map(({ charge }) => owedPence(charge)),
    shareReferences: shares.map(({ charge }) => charge.reference),
  };
}

function sumOwed(charges: readonly ChargeState[]): number {
  return charges.reduce((sum, charge) => sum + owedPence(charge), 0);
}
