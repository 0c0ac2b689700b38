import type { DataSource } from 'typeorm';

import type { JointCommissionsQuestion } from '../../../schema/questions';
import type { ChargeState } from '../books/ChargeState';
import { owedPence } from '../books/owedPence';
import { parsePence } from '../entities/parsePence';
import type { ApportionmentBasis } from '../resolverTypes';

import { findBookCharges } from './findBookCharges';
import { manyInKeyOrder } from './inKeyOrder';

/** A joint commission this office leads: what it cost, what was charged, and to whom. */
export interface JointCommissionRow {
  readonly id: string;
  readonly title: string;
  readonly providerId: string | null;
  readonly costPence: number;
  readonly withoutAmount: number;
  readonly chargedPence: number;
  readonly chargedToNamedPence: number;
  readonly basis: ApportionmentBasis;
  readonly awardIds: readonly string[];
  readonly shareOffices: readonly string[];
  readonly shareAmountsPence: readonly number[];
  readonly shareReferences: readonly string[];
  readonly note: string | null;
}

/**
 * The joint commissions this office leads; with a financial year, only those with an award in it.
 */
export async function findJointCommissionRows(
  dataSource: DataSource,
  { financialYear }: JointCommissionsQuestion,
): Promise<JointCommissionRow[]> {
  const [rows, lines] = await Promise.all([
    dataSource.query<RawRow[]>(
      `SELECT j.id, j.title, j.provider_id AS "providerId", j.basis, j.note,
              a."costPence", a."withoutAmount", a."awardIds"
         FROM joint_commission j
        CROSS JOIN LATERAL (
          SELECT coalesce(sum(w.amount_pence), 0) AS "costPence",
                 count(*) FILTER (WHERE w.amount_pence IS NULL) AS "withoutAmount",
                 coalesce(array_agg(w.id ORDER BY ja.phase, w.id), '{}') AS "awardIds",
                 bool_or(w.financial_year = $1) AS "inYear"
            FROM joint_commission_award ja JOIN award w ON w.id = ja.award_id
           WHERE ja.joint_commission_id = j.id) a
        WHERE $1::text IS NULL OR a."inYear"
        ORDER BY j.id`,
      [financialYear],
    ),
    findBookCharges(dataSource, { isJoint: true }),
  ]);
  const charges = manyInKeyOrder(
    rows.map(({ id }) => id),
    lines.map(({ charge }) => charge).filter(isCharged),
    ({ opening }) => opening.jointCommissionId ?? null,
  );
  return rows.map((row, index) => toRow(row, charges[index] ?? []));
}

/** What is withdrawn was not charged; what was passed on counts where it was passed on to. */
function isCharged({ opening, state }: ChargeState): boolean {
  return opening.direction === 'RECEIVABLE' && state !== 'WITHDRAWN' && state !== 'ALLOCATED';
}

interface RawRow {
  readonly id: string;
  readonly title: string;
  readonly providerId: string | null;
  readonly basis: ApportionmentBasis;
  readonly note: string | null;
  readonly costPence: string;
  readonly withoutAmount: string;
  readonly awardIds: string[];
}

function toRow(row: RawRow, charges: readonly ChargeState[]): JointCommissionRow {
  const shares = charges
    .flatMap((charge) => {
      const office = charge.opening.counterparty;
      return office === null ? [] : [{ office, charge }];
    })
    .sort((a, b) => (a.office < b.office ? -1 : a.office > b.office ? 1 : 0));
  return {
    ...row,
    costPence: parsePence(row.costPence),
    withoutAmount: Number(row.withoutAmount),
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
