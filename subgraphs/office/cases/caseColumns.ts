import type { EntityManager } from 'typeorm';

import type { CaseEvent, RecordedCaseEvent } from './CaseEvent';
import type { ReferralCase } from './ReferralCase';

/** The columns of a case, by the field each holds. */
export const caseColumns: Readonly<Record<keyof ReferralCase, string>> = {
  reference: 'reference',
  origin: 'origin',
  receivedOn: 'received_on',
  priorityCategory: 'priority_category',
  crimeType: 'crime_type',
  relation: 'relation',
  source: 'source',
  receivedFrom: 'received_from',
  residenceOffice: 'residence_office',
  allegedOn: 'alleged_on',
  state: 'state',
  requestedOn: 'requested_on',
  providerId: 'provider_id',
  passedOn: 'passed_on',
  contactedOn: 'contacted_on',
  contactDueOn: 'contact_due_on',
  reportedAt: 'reported_at',
  contactedAt: 'contacted_at',
  promisedHours: 'promised_hours',
  contactLimitFrom: 'contact_limit_from',
  contactLimitUntil: 'contact_limit_until',
  contactOutcome: 'contact_outcome',
  assessment: 'assessment',
  closedOn: 'closed_on',
  transferredTo: 'transferred_to',
  dueOn: 'due_on',
  copeStart: 'cope_start',
  recoverStart: 'recover_start',
  copeEnd: 'cope_end',
  recoverEnd: 'recover_end',
  retainUntil: 'retain_until',
};

/** The columns of an event, by the field each holds. */
export const caseEventColumns: Readonly<
  Record<Exclude<keyof RecordedCaseEvent, 'enteredAt'>, string>
> = {
  reference: 'reference',
  position: 'position',
  kind: 'kind',
  happenedOn: 'happened_on',
  happenedAt: 'happened_at',
  reportedAt: 'reported_at',
  promisedHours: 'promised_hours',
  actor: 'actor',
  origin: 'origin',
  reasonCode: 'reason_code',
  providerId: 'provider_id',
  office: 'office',
  assessment: 'assessment',
  purpose: 'purpose',
  evidence: 'evidence',
  expiresOn: 'expires_on',
  measuredAt: 'measured_at',
  cope: 'cope',
  recover: 'recover',
};

/** A select list that answers columns under the names of their fields, days and moments as text. */
export function selectList(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([field, column]) => `${asText(column)} AS "${field}"`)
    .join(', ');
}

/** What reads columns out of a parameter that holds a JSON list, as `field type, …`. */
export function recordList(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([field, column]) => `"${field}" ${typeOf(column)}`)
    .join(', ');
}

/** SQL for a moment, ISO 8601 in UTC. */
export function momentAsText(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

function asText(column: string): string {
  const type = typeOf(column);
  if (type === 'timestamptz') return momentAsText(column);
  return type === 'date' ? `${column}::text` : column;
}

const moments: ReadonlySet<string> = new Set([
  ...['happened_at', 'reported_at', 'contacted_at', 'contact_limit_from', 'contact_limit_until'],
]);

function typeOf(column: string): string {
  if (moments.has(column)) return 'timestamptz';
  if (column.endsWith('_on') || column.endsWith('_until')) return 'date';
  if (column === 'position') return 'integer';
  return /^(cope|recover|promised)/.test(column) ? 'smallint' : 'text';
}

/** The codes of a case, each list with everything a case can be. Every case has one of each. */
export const referralCodes = {
  /** The priority categories of the Victims' Code; others are standard. */
  PRIORITY_CATEGORY: [
    'MOST_SERIOUS_CRIME',
    'PERSISTENTLY_TARGETED',
    'VULNERABLE_OR_INTIMIDATED',
    'STANDARD',
  ],
  CRIME_TYPE: [
    'BURGLARY',
    'CRIMINAL_DAMAGE',
    'DOMESTIC_ABUSE',
    'FRAUD',
    'HATE_CRIME',
    'HOMICIDE',
    'NOT_RECORDED',
    'ROAD_COLLISION',
    'ROBBERY',
    'SEXUAL_OFFENCE',
    'STALKING',
    'THEFT',
    'VIOLENCE',
  ],
  SOURCE: [
    'ACTION_FRAUD',
    'BRITISH_TRANSPORT_POLICE',
    'POLICE',
    'SELF',
    'STATUTORY_AGENCY',
    'THIRD_PARTY',
    'TRANSFER',
  ],
  STATE: ['RECEIVED', 'ASSESSED', 'ACCEPTED', 'IN_SUPPORT', 'CLOSED', 'DECLINED', 'TRANSFERRED'],
  /** Whether the two-day clock ran out before the details were passed on. */
  CLOCK: ['BREACHED', 'NOT_BREACHED'],
} as const;

export type PriorityCategory = (typeof referralCodes.PRIORITY_CATEGORY)[number];
export type CrimeType = (typeof referralCodes.CRIME_TYPE)[number];
export type ReferralSource = (typeof referralCodes.SOURCE)[number];
export type ReferralState = (typeof referralCodes.STATE)[number];

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

/** SQL: thousands of rows to a statement, where TypeORM's stops at 65,535 values. */
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
