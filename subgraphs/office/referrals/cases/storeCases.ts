import type { EntityManager } from 'typeorm';

import { caseColumns, caseEventColumns, recordList } from './caseColumns';
import type { CaseEvent } from './CaseEvent';
import type { ReferralCase } from './ReferralCase';

/** Rows to a statement: its one parameter stays a few megabytes. */
const rowsAtOnce = 10_000;

/** Stores new cases. A reference that is there already is refused by the database. */
export function storeCases(manager: EntityManager, cases: readonly ReferralCase[]): Promise<void> {
  return insertRows(manager, 'referral_case', caseColumns, cases);
}

/** Stores further events of cases. */
export function storeCaseEvents(
  manager: EntityManager,
  events: readonly (CaseEvent & { readonly position: number })[],
): Promise<void> {
  return insertRows(manager, 'referral_case_event', caseEventColumns, events);
}

async function insertRows(
  manager: EntityManager,
  table: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly object[],
): Promise<void> {
  const fields = Object.keys(columns).map((field) => `"${field}"`);
  const insertSql = `
    INSERT INTO ${table} (${Object.values(columns).join(', ')})
    SELECT ${fields.join(', ')} FROM jsonb_to_recordset($1::jsonb) AS given (${recordList(columns)})`;
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await manager.query(insertSql, [JSON.stringify(rows.slice(start, start + rowsAtOnce))]);
  }
}
