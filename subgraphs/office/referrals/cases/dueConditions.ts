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
