import type { DataSource, EntityManager } from 'typeorm';

import {
  checkWord,
  type Entered,
  performOnce,
  type RecordedWrite,
  type WriteRecord,
} from '../idempotency/performOnce';

import type { BookCharge, ChargeState } from './BookCharge';
import { type BookEvent, isBookEventDecision } from './BookEvent';
import {
  type EventRow,
  firstPreviousHash,
  hashedColumns,
  hashEvent,
  readEvents,
  type RecordedEvent,
  toEvent,
  toRowValues,
} from './EventRow';
import { applyEvent } from './applyEvent';
import { keepCharges } from './chargeProjection';
import { type BookProblem, type BookProblemCode, type BooksOwner, checkEvent } from './checkEvent';
import { readCharges } from './findCharges';
import { findClosedYears } from './findClosedYears';

/** Makes whoever enters events take turns, until the end of the transaction. SQL: an advisory lock. */
export async function lockBooks(manager: Pick<EntityManager, 'query'>): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('books'))`);
}

/** One write: events that are entered together or not at all. */
export interface BookWrite {
  /** Chosen by the client: the same key and body are entered once, however often they arrive. */
  readonly idempotencyKey: string;
  /** Who enters them. */
  readonly actor: string;
  readonly origin: 'RECORDED' | 'SYNTHETIC';
  readonly events: readonly BookEvent[];
}

/** A write whose events follow from how the books stand. */
interface PlannedWrite extends Omit<BookWrite, 'events'> {
  /** What was asked, as JSON: with the same key it must be the same. */
  readonly request: unknown;
  /** The events that follow; called while nobody else writes, and not when it is a repetition. */
  readonly plan: (manager: EntityManager) => Promise<BookPlan>;
}

export interface BookPlan {
  readonly events: readonly BookEvent[];
  /** Where there are any, nothing is written. */
  readonly problems: readonly BookProblem[];
}

export interface BookAnswer {
  readonly events: readonly RecordedEvent[];
  /** The lines concerned, as they stood after this write. */
  readonly lines: readonly BookCharge[];
  /** How they stood. */
  readonly charges: readonly ChargeState[];
  /** Where there are any, nothing was written. The field begins with `events[0].` and so on. */
  readonly problems: readonly BookProblem[];
}

/**
 * Enters events in an office's books: one transaction, one writer at a time. A write that arrives
 * again gets the answer of the first; its key with another body, or from another person, is
 * refused with IDEMPOTENCY_KEY_REUSED. What is not legal is a problem and nothing is written.
 */
export function appendEvents(
  dataSource: DataSource,
  owner: BooksOwner,
  { events, ...write }: BookWrite,
): Promise<BookAnswer> {
  const request = events.map(toRowValues);
  const plan = async (): Promise<BookPlan> => ({ events, problems: [] });
  return appendPlanned(dataSource, owner, { ...write, request, plan });
}

/** The same for events that are only known once the books stand still. */
export async function appendPlanned(
  dataSource: DataSource,
  owner: BooksOwner,
  { idempotencyKey, actor, origin, request, plan }: PlannedWrite,
): Promise<BookAnswer> {
  const unfit = [checkWord('idempotencyKey', idempotencyKey), checkWord('actor', actor)];
  const malformed = unfit.filter((problem) => problem !== null);
  if (malformed.length > 0) return refuse(malformed);
  const entered = await performOnce(
    dataSource,
    bookWrites(origin),
    { key: idempotencyKey, actor, body: [actor, origin, request] },
    async (manager) => checkPlan(manager, owner, await plan(manager), actor),
  );
  return entered.answer ?? refuse(entered.problems);
}

/** The events of a plan, or what keeps them out of the books as these stand. */
async function checkPlan(
  manager: EntityManager,
  owner: BooksOwner,
  { events, problems }: BookPlan,
  actor: string,
): Promise<Entered<readonly BookEvent[], BookProblemCode>> {
  const wrong = [...problems, ...checkEvents(owner, { events, problems })];
  if (wrong.length > 0) return { answer: null, problems: wrong };
  const before = await readCharges(manager, chargesIn(events));
  const illegal = [
    ...findIllegal(before, events, actor),
    ...(await findClosedYears(manager, owner.office, { before, events })),
  ];
  return illegal.length > 0
    ? { answer: null, problems: illegal }
    : { answer: events, problems: [] };
}

/**
 * The events themselves record a write: each says under which key it came, and its hash covers
 * that. A row beside them would say it a second time, outside the chain, and events that other
 * programs copied into the books would have none.
 */
function bookWrites(origin: BookWrite['origin']): WriteRecord<readonly BookEvent[], BookAnswer> {
  return {
    noun: 'entry',
    lock: lockBooks,
    async find(manager, key) {
      const rows = await readEvents(manager, 'idempotency_key = $1', [key]);
      const bodyHash = rows[0]?.body_hash ?? null;
      return bodyHash === null ? null : { bodyHash, answer: () => answer(manager, rows) };
    },
    async store(manager, write, events) {
      const rows = await insert(manager, write, { origin, events });
      await keepCharges(manager);
      return answer(manager, rows);
    },
  };
}

function refuse(problems: readonly BookProblem[]): BookAnswer {
  return { events: [], lines: [], charges: [], problems };
}

function checkEvents(owner: BooksOwner, { events, problems }: BookPlan): BookProblem[] {
  if (events.length === 0 && problems.length === 0) {
    const message = 'At least one event was expected.';
    return [{ code: 'FIELD_MISSING', field: 'events', message }];
  }
  return events.flatMap((event, index) =>
    checkEvent(event, owner).map((problem) => inEvent(index, problem)),
  );
}

function inEvent(index: number, problem: BookProblem): BookProblem {
  return { ...problem, field: `events[${index}].${problem.field}` };
}

/** What was entered, and the charges as they stood then, whatever has happened to them since. */
async function answer(manager: EntityManager, rows: readonly EventRow[]): Promise<BookAnswer> {
  const events = rows.map(toEvent);
  const lines = await readCharges(manager, chargesIn(events), events.at(-1)?.sequence);
  return { events, lines, charges: lines.map(({ charge }) => charge), problems: [] };
}

function chargesIn(events: readonly BookEvent[]): string[] {
  return events.flatMap(({ kind, reference }) => (isBookEventDecision(kind) ? [] : [reference]));
}

function findIllegal(
  before: readonly BookCharge[],
  events: readonly BookEvent[],
  actor: string,
): BookProblem[] {
  const standing = new Map(before.map(({ charge }) => [charge.reference, charge]));
  return events.flatMap((event, index) => {
    if (isBookEventDecision(event.kind)) return [];
    const { charge, problem } = applyEvent(standing.get(event.reference) ?? null, {
      ...event,
      actor,
    });
    if (charge) standing.set(event.reference, charge);
    return problem ? [inEvent(index, problem)] : [];
  });
}

/**
 * Puts events at the end of the chain. The lock is held: nobody else is doing so. SQL, as the hash
 * covers the text of each column and the moment has to come from the database's clock, in text.
 */
async function insert(
  manager: EntityManager,
  { key, actor, bodyHash }: RecordedWrite,
  { origin, events }: Pick<BookWrite, 'origin' | 'events'>,
): Promise<EventRow[]> {
  const [last] = await manager.query<{ sequence: string; hash: string; now: string }[]>(
    `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS now,
            e.sequence::text AS sequence, e.hash
       FROM (SELECT 1) one LEFT JOIN
            (SELECT * FROM book_event ORDER BY sequence DESC LIMIT 1) e ON true`,
  );
  const columns = [...hashedColumns, 'details', 'hash'] as const;
  const rows: EventRow[] = [];
  for (const [position, event] of events.entries()) {
    const unsealed = {
      sequence: String(Number(last?.sequence ?? 0) + position + 1),
      previous_hash: rows.at(-1)?.hash ?? last?.hash ?? firstPreviousHash,
      idempotency_key: key,
      key_position: String(position),
      body_hash: bodyHash,
      happened_at: last?.now ?? null,
      actor,
      origin,
      ...toRowValues(event),
    };
    const row = { ...unsealed, hash: hashEvent(unsealed) };
    await manager.query(
      `INSERT INTO book_event (${columns.join(', ')})
       VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
      columns.map((column) => row[column] ?? null),
    );
    rows.push(row);
  }
  return rows;
}
