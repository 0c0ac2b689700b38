import { createHash } from 'node:crypto';

import type { EntityManager } from 'typeorm';

import { parsePence } from '../database/entityColumns';

import type { BookEvent, BookEventKind, ChargeOpening, EventAuthor } from './BookEvent';

/** The columns of an event that its hash covers, in this order. All are read as text. */
export const hashedColumns = [
  'sequence',
  'previous_hash',
  'idempotency_key',
  'key_position',
  'body_hash',
  'happened_at',
  'actor',
  'origin',
  'reference',
  'kind',
  'amount_pence',
  'acknowledged_pence',
  'reason_code',
  'reason',
  'into_reference',
  'direction',
  'counterparty',
  'description',
  'financial_year',
  'charged_on',
  'due_on',
  'joint_commission_id',
  'quoted_reference',
  'precision_pence',
] as const;

/** An event as it stands in the table, every column as text. */
export type EventRow = Readonly<Record<(typeof hashedColumns)[number], string | null>> & {
  /** Covered by the hash where there is any: events entered before there were details have none. */
  readonly details?: string | null;
  readonly hash: string | null;
};

/** What a moment and a day look like as text, whatever the settings of the database. */
const columnAsText: Readonly<Record<string, string>> = {
  happened_at: `to_char(happened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  charged_on: `to_char(charged_on, 'YYYY-MM-DD')`,
  due_on: `to_char(due_on, 'YYYY-MM-DD')`,
};

/** The select list that reads an EventRow. */
const eventRowSql = [...hashedColumns, 'details', 'hash']
  .map((column) => `${columnAsText[column] ?? `${column}::text`} AS ${column}`)
  .join(', ');

/** An event as it was entered, with its place in the books. */
export interface RecordedEvent extends BookEvent, EventAuthor {
  readonly sequence: number;
  /** When it was entered, in UTC to the microsecond. */
  readonly happenedAt: string;
  readonly origin: 'RECORDED' | 'SYNTHETIC';
  readonly hash: string;
}

/** The event that stands in a row. The table's own checks hold what is asserted here. */
export function toEvent(row: EventRow): RecordedEvent {
  return {
    sequence: Number(row.sequence),
    happenedAt: row.happened_at ?? '',
    actor: row.actor ?? '',
    origin: row.origin === 'SYNTHETIC' ? 'SYNTHETIC' : 'RECORDED',
    hash: row.hash ?? '',
    reference: row.reference ?? '',
    kind: row.kind as BookEventKind,
    amountPence: penceOrNull(row.amount_pence),
    acknowledgedPence: penceOrNull(row.acknowledged_pence),
    reasonCode: row.reason_code,
    reason: row.reason,
    intoReference: row.into_reference,
    details: row.details ?? null,
    opening: row.direction === null ? null : toOpening(row),
  };
}

function toOpening(row: EventRow): ChargeOpening {
  return {
    direction: row.direction === 'PAYABLE' ? 'PAYABLE' : 'RECEIVABLE',
    counterparty: row.counterparty,
    description: row.description ?? '',
    financialYear: row.financial_year ?? '',
    chargedOn: row.charged_on,
    dueOn: row.due_on,
    jointCommissionId: row.joint_commission_id,
    quotedReference: row.quoted_reference,
    precisionPence: penceOrNull(row.precision_pence),
  };
}

function penceOrNull(text: string | null): number | null {
  return text === null ? null : parsePence(text);
}

/** The columns that hold what a person entered. */
type EnteredValues = Omit<
  EventRow,
  | 'sequence'
  | 'previous_hash'
  | 'idempotency_key'
  | 'key_position'
  | 'body_hash'
  | 'happened_at'
  | 'actor'
  | 'origin'
  | 'hash'
>;

/** An event as the text of its columns: the same whether a field is left out or null. */
export function toRowValues(event: BookEvent): EnteredValues {
  const { opening } = event;
  return {
    reference: event.reference,
    kind: event.kind,
    amount_pence: penceAsText(event.amountPence),
    acknowledged_pence: penceAsText(event.acknowledgedPence),
    reason_code: event.reasonCode ?? null,
    reason: event.reason ?? null,
    into_reference: event.intoReference ?? null,
    direction: opening?.direction ?? null,
    counterparty: opening?.counterparty ?? null,
    description: opening?.description ?? null,
    financial_year: opening?.financialYear ?? null,
    charged_on: opening?.chargedOn ?? null,
    due_on: opening?.dueOn ?? null,
    joint_commission_id: opening?.jointCommissionId ?? null,
    quoted_reference: opening?.quotedReference ?? null,
    precision_pence: penceAsText(opening?.precisionPence),
    // Left out where there are none, so that requests from before there were details stay the same.
    ...(typeof event.details === 'string' && { details: event.details }),
  };
}

function penceAsText(pence: number | null | undefined): string | null {
  return pence === null || pence === undefined ? null : String(pence);
}

/**
 * Events of the books in the order they were entered. SQL, as their hash covers the text of each
 * column, which an entity would turn into numbers and dates.
 *
 * @param condition what follows WHERE
 */
export function readEvents(
  database: Pick<EntityManager, 'query'>,
  condition: string,
  parameters: readonly unknown[],
  limit: number | null = null,
): Promise<EventRow[]> {
  return database.query<EventRow[]>(
    `SELECT ${eventRowSql} FROM book_event WHERE ${condition} ORDER BY book_event.sequence
      LIMIT ${limit ?? 'ALL'}`,
    [...parameters],
  );
}

/**
 * SHA-256 over the canonical text of an event: a JSON list of its columns in a fixed order, each
 * as text or null, and its details where it has any. As the hash of the event before is among
 * them, every event seals all before it.
 */
export function hashEvent(row: Omit<EventRow, 'hash'>): string {
  const details = typeof row.details === 'string' ? [row.details] : [];
  const canonical = JSON.stringify([...hashedColumns.map((column) => row[column]), ...details]);
  return createHash('sha256').update(canonical).digest('hex');
}

/** What stands for the hash before the first event. */
export const firstPreviousHash = '0'.repeat(64);
