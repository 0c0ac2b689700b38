import { createHash } from 'node:crypto';

import type { DataSource, EntityManager } from 'typeorm';

import { CrossCharge } from '../entities/CrossCharge';

import { applyEvent } from './applyEvent';
import type { BookEvent } from './BookEvent';
import type { BookProblem } from './BookProblem';
import type { ChargeState } from './ChargeState';
import { checkEvent } from './checkEvent';
import type { BooksOwner } from './checkEvent';
import { eventRowSql, hashedColumns } from './EventRow';
import type { EventRow } from './EventRow';
import { firstPreviousHash } from './firstPreviousHash';
import { hashEvent } from './hashEvent';
import { publishedCharge } from './publishedCharge';
import { stateOf } from './stateOf';
import { toEvent } from './toEvent';
import type { RecordedEvent } from './toEvent';
import { toRowValues } from './toRowValues';

/** One write: events that are entered together or not at all. */
export interface BookWrite {
  /** Chosen by the client: the same key and body are entered once, however often they arrive. */
  readonly idempotencyKey: string;
  /** Who enters them. */
  readonly actor: string;
  readonly origin: 'RECORDED' | 'SYNTHETIC';
  readonly events: readonly BookEvent[];
}

export interface BookAnswer {
  readonly events: readonly RecordedEvent[];
  /** The charges concerned, as they stood after this write. */
  readonly charges: readonly ChargeState[];
  /** Where there are any, nothing was written. The field begins with `events[0].` and so on. */
  readonly problems: readonly BookProblem[];
}

/**
 * Enters events in an office's books: one transaction, one writer at a time. A write that arrives
 * again gets the answer of the first; its key with another body, or from another person, is
 * refused with IDEMPOTENCY_KEY_REUSED. What is not legal is a problem and nothing is written.
 */
export async function appendEvents(
  dataSource: DataSource,
  owner: BooksOwner,
  write: BookWrite,
): Promise<BookAnswer> {
  const problems = checkWrite(owner, write);
  if (problems.length > 0) return refuse(problems);
  const bodyHash = hashBody(write);
  return dataSource.transaction(async (manager) => {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('books'))`);
    const earlier = await readEvents(manager, 'idempotency_key = $1', write.idempotencyKey);
    if (earlier.some((row) => row.body_hash !== bodyHash)) return refuse([keyReused]);
    if (earlier.length > 0) return answer(manager, earlier);
    const before = await readCharges(manager, write.events);
    const illegal = findIllegal(before, write);
    if (illegal.length > 0) return refuse(illegal);
    return answer(manager, await insert(manager, write, bodyHash));
  });
}

const keyReused: BookProblem = {
  ...{ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' },
  message: 'This key was used for another entry: a new entry needs a new key.',
};

function refuse(problems: readonly BookProblem[]): BookAnswer {
  return { events: [], charges: [], problems };
}

function checkWrite(owner: BooksOwner, { idempotencyKey, events, actor }: BookWrite) {
  const problems: BookProblem[] = [];
  for (const [field, value] of Object.entries({ idempotencyKey, actor })) {
    if (/^[^\p{Cc}\p{Cs}]{1,200}$/u.test(value)) continue;
    const message = 'Between 1 and 200 characters, none of them a control character, are expected.';
    problems.push({ code: 'FIELD_INVALID', field, message });
  }
  if (events.length === 0) {
    const message = 'At least one event was expected.';
    problems.push({ code: 'FIELD_MISSING', field: 'events', message });
  }
  return problems.concat(
    events.flatMap((event, index) =>
      checkEvent(event, owner).map((problem) => inEvent(index, problem)),
    ),
  );
}

function inEvent(index: number, problem: BookProblem): BookProblem {
  return { ...problem, field: `events[${index}].${problem.field}` };
}

function hashBody({ actor, origin, events }: BookWrite): string {
  const body = JSON.stringify([actor, origin, events.map(toRowValues)]);
  return createHash('sha256').update(body).digest('hex');
}

/** What was entered, and the charges as they stood then, whatever has happened to them since. */
async function answer(manager: EntityManager, rows: readonly EventRow[]): Promise<BookAnswer> {
  const events = rows.map(toEvent);
  const charges = await readCharges(manager, events, events.at(-1)?.sequence);
  return { events, charges: [...charges.values()], problems: [] };
}

/** The charges that events concern, in the order they are first named. */
async function readCharges(
  manager: EntityManager,
  concerning: readonly BookEvent[],
  lastSequence = Number.MAX_SAFE_INTEGER,
): Promise<Map<string, ChargeState>> {
  const charges = new Map<string, ChargeState>();
  for (const reference of new Set(concerning.map((event) => event.reference))) {
    const rows = await readEvents(manager, 'reference = $1', reference);
    const published = await manager.findOneBy(CrossCharge, { reference });
    const charge = stateOf(
      rows.map(toEvent).filter(({ sequence }) => sequence <= lastSequence),
      published && publishedCharge(published),
    );
    if (charge) charges.set(reference, charge);
  }
  return charges;
}

function findIllegal(
  before: ReadonlyMap<string, ChargeState>,
  { events, actor }: BookWrite,
): BookProblem[] {
  const standing = new Map(before);
  return events.flatMap((event, index) => {
    const { charge, problem } = applyEvent(standing.get(event.reference) ?? null, {
      ...event,
      actor,
    });
    if (charge) standing.set(event.reference, charge);
    return problem ? [inEvent(index, problem)] : [];
  });
}

function readEvents(
  manager: EntityManager,
  condition: 'idempotency_key = $1' | 'reference = $1',
  value: string,
): Promise<EventRow[]> {
  return manager.query<EventRow[]>(
    `SELECT ${eventRowSql} FROM book_event WHERE ${condition} ORDER BY book_event.sequence`,
    [value],
  );
}

/** Puts events at the end of the chain. The lock is held: nobody else is doing so. */
async function insert(
  manager: EntityManager,
  { idempotencyKey, actor, origin, events }: BookWrite,
  bodyHash: string,
): Promise<EventRow[]> {
  const [last] = await manager.query<{ sequence: string; hash: string; now: string }[]>(
    `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS now,
            e.sequence::text AS sequence, e.hash
       FROM (SELECT 1) one LEFT JOIN
            (SELECT * FROM book_event ORDER BY sequence DESC LIMIT 1) e ON true`,
  );
  const columns = [...hashedColumns, 'hash'] as const;
  const rows: EventRow[] = [];
  for (const [position, event] of events.entries()) {
    const unsealed = {
      sequence: String(Number(last?.sequence ?? 0) + position + 1),
      previous_hash: rows.at(-1)?.hash ?? last?.hash ?? firstPreviousHash,
      ...{ idempotency_key: idempotencyKey, key_position: String(position), body_hash: bodyHash },
      ...{ happened_at: last?.now ?? null, actor, origin },
      ...toRowValues(event),
    };
    const row = { ...unsealed, hash: hashEvent(unsealed) };
    await manager.query(
      `INSERT INTO book_event (${columns.join(', ')})
       VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
      columns.map((column) => row[column]),
    );
    rows.push(row);
  }
  return rows;
}
