import type { DataSource } from 'typeorm';

import { eventRowSql } from './EventRow';
import type { EventRow } from './EventRow';
import { firstPreviousHash } from './firstPreviousHash';
import { hashEvent } from './hashEvent';

export interface BooksVerdict {
  readonly eventCount: number;
  /** The hash of the last event: whoever keeps it can prove later that nothing was cut off. */
  readonly headHash: string;
  /** The first event that is not what was entered; null when the chain holds. */
  readonly firstAltered: AlteredEvent | null;
}

export interface AlteredEvent {
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
    const rows = await dataSource.query<EventRow[]>(
      `SELECT ${eventRowSql} FROM book_event WHERE book_event.sequence > $1
        ORDER BY book_event.sequence LIMIT ${batchSize}`,
      [eventCount],
    );
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
