import type { EntityManager } from 'typeorm';

import type { CrossCharge } from '../entities/CrossCharge';
import { parsePence } from '../entities/parsePence';

import type { BookConditions } from './findBookCharges';

/**
 * The charges an office published. Books can be large: rows are taken as they are,
 * and put together without spreads, which would make them slow.
 */
export async function findPublishedCharges(
  database: Pick<EntityManager, 'query'>,
  { financialYear = null, counterparty = null, isJoint = false }: BookConditions,
): Promise<CrossCharge[]> {
  const rows = await database.query<RawRow[]>(sql, [financialYear, counterparty, isJoint]);
  return rows.map((row) => ({
    reference: row.reference,
    direction: row.direction,
    counterparty: row.counterparty,
    counterpartyAsPublished: row.counterpartyAsPublished,
    amountPence: parsePence(row.amountPence),
    amountAsPublished: row.amountAsPublished,
    description: row.description,
    chargedOn: row.chargedOn,
    dueOn: row.dueOn,
    financialYear: row.financialYear,
    state: row.state,
    grantId: row.grantId,
    jointCommissionId: row.jointCommissionId,
    phase: row.phase,
    note: row.note,
    origin: row.origin,
    source: {
      documentId: row.documentId,
      section: row.section,
      line: row.line,
      asPublished: row.asPublished,
    },
  }));
}

type RawRow = Omit<CrossCharge, 'amountPence' | 'source'> &
  CrossCharge['source'] & { readonly amountPence: string };

const sql = `SELECT reference, direction, counterparty,
    counterparty_as_published AS "counterpartyAsPublished", amount_pence AS "amountPence",
    amount_as_published AS "amountAsPublished", description, charged_on::text AS "chargedOn",
    due_on::text AS "dueOn", financial_year AS "financialYear", state, grant_id AS "grantId",
    joint_commission_id AS "jointCommissionId", phase, note, origin,
    source_document_id AS "documentId", source_section AS section, source_line AS line,
    source_as_published AS "asPublished"
  FROM cross_charge
 WHERE ($1::text IS NULL OR financial_year = $1)
   AND ($2::text IS NULL OR counterparty = $2)
   AND (NOT $3::boolean OR joint_commission_id IS NOT NULL)`;
