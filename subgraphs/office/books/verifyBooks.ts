import type { DataSource, EntityManager } from 'typeorm';

import { type EventRow, firstPreviousHash, hashEvent, readEvents } from './EventRow';
import { type KeptCharge, keptColumns, replayCharges } from './chargeProjection';

interface BooksVerdict {
  readonly eventCount: number;
  /** The hash of the last event: whoever keeps it can prove later that nothing was cut off. */
  readonly headHash: string;
  /** The first event that is not what was entered; null when the chain holds. */
  readonly firstAltered: AlteredEvent | null;
}

interface AlteredEvent {
  readonly sequence: number;
  readonly reference: string | null;
  /** What is wrong, in a sentence. */
  readonly explanation: string;
}

const batchSize = 5_000;

/**
 * Recomputes the chain of an office's books. What it cannot see by itself is that the end was cut
 * off, or that somebody rewrote the rest of the chain from some event on: for that, give the hash
 * of an event that was kept elsewhere.
 *
 * @param keptHash a hash these books must still contain
 */
export async function verifyBooks(
  dataSource: DataSource,
  keptHash: string | null = null,
): Promise<BooksVerdict> {
  let eventCount = 0;
  let headHash = firstPreviousHash;
  let isKept = keptHash === null || keptHash === firstPreviousHash;
  for (;;) {
    const rows = await readEvents(dataSource, 'book_event.sequence > $1', [eventCount], batchSize);
    for (const row of rows) {
      const firstAltered = findAlteration(row, eventCount + 1, headHash);
      if (firstAltered) return { eventCount, headHash, firstAltered };
      eventCount += 1;
      headHash = row.hash ?? '';
      isKept ||= headHash === keptHash;
    }
    if (rows.length < batchSize) break;
  }
  const explanation = 'The event with the hash that was kept is not in the books any more.';
  const lost = { sequence: eventCount + 1, reference: null, explanation };
  return { eventCount, headHash, firstAltered: isKept ? null : lost };
}

function findAlteration(row: EventRow, expected: number, headHash: string): AlteredEvent | null {
  const { reference } = row;
  if (row.sequence !== String(expected)) {
    const explanation = `Event ${expected} is missing: the next one is ${row.sequence}.`;
    return { sequence: expected, reference: null, explanation };
  }
  if (hashEvent(row) !== row.hash) {
    const explanation = `Event ${expected} (${reference}) does not fit its hash: it was altered.`;
    return { sequence: expected, reference, explanation };
  }
  if (row.previous_hash !== headHash) {
    const explanation = `Event ${expected} (${reference}) does not continue event ${expected - 1}: one of them was replaced.`;
    return { sequence: expected, reference, explanation };
  }
  return null;
}

/** A charge that is not kept as its events make it. */
interface MiskeptCharge {
  readonly reference: string;
  /** What is wrong, in a sentence. */
  readonly explanation: string;
}

/**
 * Replays every charge and compares it with what is kept of it; the first that differs, by
 * reference, or null. What is kept but behind the events is not read by anybody, and not compared.
 */
export function findMiskept(dataSource: DataSource): Promise<MiskeptCharge | null> {
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    if (!(await isRead(manager))) return null;
    for (let after: string | null = ''; after !== null;) {
      const references: string[] = await referencesAfter(manager, after);
      const miskept = findDifference(
        await replayCharges(manager, references),
        await readKept(manager, references),
      );
      if (miskept) return miskept;
      after = references.at(-1) ?? null;
    }
    return null;
  });
}

/**
 * Whether there is anything kept that readers would rely on. SQL, as this command also reads books
 * that no newer version has opened, where the table is missing.
 */
async function isRead(manager: EntityManager): Promise<boolean> {
  const [table] = await manager.query<{ name: string | null }[]>(
    `SELECT to_regclass('book_charge_progress')::text AS name`,
  );
  if (!table?.name) return false;
  const [progress] = await manager.query<{ isCurrent: boolean }[]>(
    `SELECT coalesce((SELECT sequence FROM book_charge_progress), 0)
              = coalesce((SELECT max(sequence) FROM book_event), 0) AS "isCurrent"`,
  );
  return progress?.isCurrent ?? false;
}

async function referencesAfter(manager: EntityManager, after: string): Promise<string[]> {
  const rows = await manager.query<{ reference: string }[]>(
    `SELECT reference FROM book_event WHERE reference > $1
      UNION SELECT reference FROM book_charge WHERE reference > $1
      ORDER BY reference LIMIT ${batchSize}`,
    [after],
  );
  return rows.map(({ reference }) => reference);
}

/** What readers would see: what was published is not read from here. SQL, to compare text with text. */
function readKept(manager: EntityManager, references: readonly string[]): Promise<KeptCharge[]> {
  return manager.query<KeptCharge[]>(
    `SELECT ${keptColumns.map((column) => `${column}::text`).join(', ')} FROM book_charge
      WHERE reference = ANY($1::text[])
        AND NOT EXISTS (SELECT FROM cross_charge p WHERE p.reference = book_charge.reference)
      ORDER BY reference`,
    [references],
  );
}

function findDifference(
  replayed: readonly KeptCharge[],
  kept: readonly KeptCharge[],
): MiskeptCharge | null {
  const keptBy = new Map(kept.map((row) => [row.reference, row]));
  for (const row of replayed) {
    const found = keptBy.get(row.reference);
    keptBy.delete(row.reference);
    const column = keptColumns.find((name) => row[name] !== found?.[name]);
    if (column === undefined) continue;
    const explanation = found
      ? `${row.reference} is kept with ${column} ${found[column]}; its events make it ${row[column]}.`
      : `${row.reference} has events, and nothing is kept of it.`;
    return { reference: row.reference ?? '', explanation };
  }
  const [stray] = keptBy.keys();
  if (stray === undefined) return null;
  return { reference: stray ?? '', explanation: `${stray} is kept, and no event entered it.` };
}
