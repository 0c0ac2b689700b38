import type { CaseConditions } from './caseConditionsSql';

/**
 * What makes a case wait for its details to be passed on, as the index of the due list says it.
 * What was passed on, ended or went to another office waits no more.
 */
export const waitingSql = `passed_on IS NULL AND state IN ('RECEIVED', 'ASSESSED')`;

/** The cases that are due by a day, written 2014-11-27, or too late already. */
export function dueConditions(on: string): CaseConditions {
  return { sql: ` AND ${waitingSql} AND due_on <= $1::date`, values: [on] };
}

/**
 * What makes a case wait for the contact that was promised, as the index of that list says it.
 * What has ended, or whose clock stands still, waits not.
 */
export const waitingForContactSql =
  'contacted_on IS NULL AND closed_on IS NULL AND contact_limit_until IS NOT NULL';

/** The cases whose promised contact can be due by a moment, ISO 8601, or too late already. */
export function contactsDueConditions(at: string): CaseConditions {
  const sql = ` AND ${waitingForContactSql} AND contact_limit_from <= $1::timestamptz`;
  return { sql, values: [at] };
}
