import type { DataSource } from 'typeorm';

import type { JointCommissionsQuestion } from '../../../schema/questions';
import { parsePence } from '../entities/parsePence';
import type { ApportionmentBasis } from '../resolverTypes';

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
  const rows = await dataSource.query<RawRow[]>(
    `SELECT j.id, j.title, j.provider_id AS "providerId", j.basis, j.note,
            a."costPence", a."withoutAmount", a."awardIds", c.*
       FROM joint_commission j
      CROSS JOIN LATERAL (
        SELECT coalesce(sum(w.amount_pence), 0) AS "costPence",
               count(*) FILTER (WHERE w.amount_pence IS NULL) AS "withoutAmount",
               coalesce(array_agg(w.id ORDER BY ja.phase, w.id), '{}') AS "awardIds",
               bool_or(w.financial_year = $1) AS "inYear"
          FROM joint_commission_award ja JOIN award w ON w.id = ja.award_id
         WHERE ja.joint_commission_id = j.id) a
      CROSS JOIN LATERAL (
        SELECT coalesce(sum(amount_pence), 0) AS "chargedPence",
               coalesce(sum(amount_pence) FILTER (WHERE counterparty IS NOT NULL), 0)
                 AS "chargedToNamedPence",
               coalesce(jsonb_agg(jsonb_build_object('office', counterparty,
                          'amountPence', amount_pence, 'reference', reference)
                          ORDER BY counterparty, reference)
                        FILTER (WHERE counterparty IS NOT NULL), '[]') AS shares
          FROM cross_charge
         WHERE joint_commission_id = j.id AND direction = 'RECEIVABLE' AND state <> 'WITHDRAWN') c
      WHERE $1::text IS NULL OR a."inYear"
      ORDER BY j.id`,
    [financialYear],
  );
  return rows.map(toRow);
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
  readonly chargedPence: string;
  readonly chargedToNamedPence: string;
  readonly shares: { office: string; amountPence: number; reference: string }[];
}

function toRow({ shares, ...row }: RawRow): JointCommissionRow {
  return {
    ...row,
    costPence: parsePence(row.costPence),
    withoutAmount: Number(row.withoutAmount),
    chargedPence: parsePence(row.chargedPence),
    chargedToNamedPence: parsePence(row.chargedToNamedPence),
    shareOffices: shares.map(({ office }) => office),
    shareAmountsPence: shares.map(({ amountPence }) => amountPence),
    shareReferences: shares.map(({ reference }) => reference),
  };
}
