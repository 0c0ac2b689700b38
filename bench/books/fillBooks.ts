import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

import { copyText } from '../../hub/local/nation/filling/copyText';
import type { BookEvent } from '../../subgraphs/office/books/BookEvent';
import {
  type EventRow,
  firstPreviousHash,
  hashedColumns,
  hashEvent,
  toRowValues,
} from '../../subgraphs/office/books/EventRow';
import { openDatabase } from '../../subgraphs/office/database/openDatabase';
import type { BookEntry } from '../../subgraphs/regional/reconciliation/BookEntry';

/** The year the entries are of: no published figure lies in it. */
export const benchYear = '2024-25';

/**
 * Enters entries in an office's books as synthetic events in one unbroken chain, as the office
 * would have; every fifth charge is acknowledged in a further event. Books that hold events
 * already stay as they are.
 *
 * @returns whether they were filled now
 */
export async function fillBooks(url: string, entries: readonly BookEntry[]): Promise<boolean> {
  await (await openDatabase({ url, poolSize: 2 })).destroy();
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    if ((await client.query('SELECT FROM book_event LIMIT 1')).rowCount !== 0) return false;
    const columns = [...hashedColumns, 'hash'];
    const into = client.query(copyFrom(`COPY book_event (${columns.join(', ')}) FROM STDIN`));
    await pipeline(Readable.from(copyText(chain(entries), columns)), into);
    // Whoever opens the database takes in what came another way.
    await (await openDatabase({ url, poolSize: 2 })).destroy();
    await client.query('ANALYZE');
    return true;
  } finally {
    await client.end();
  }
}

function* chain(entries: readonly BookEntry[]): Generator<EventRow> {
  let previousHash = firstPreviousHash;
  let sequence = 0;
  for (const event of entries.flatMap(eventsOf)) {
    sequence += 1;
    const unsealed = {
      sequence: String(sequence),
      previous_hash: previousHash,
      idempotency_key: `bench ${sequence}`,
      key_position: '0',
      body_hash: firstPreviousHash,
      happened_at: '2024-06-01T12:00:00.000000Z',
      actor: 'bench',
      origin: 'SYNTHETIC',
      ...toRowValues(event),
    };
    previousHash = hashEvent(unsealed);
    yield { ...unsealed, hash: previousHash };
  }
}

function eventsOf(entry: BookEntry, index: number): BookEvent[] {
  const { reference, amountPence } = entry;
  const isRaised = entry.direction === 'RECEIVABLE';
  const opened: BookEvent = {
    reference,
    kind: isRaised ? 'RAISED' : 'ACKNOWLEDGED',
    amountPence,
    opening: {
      direction: entry.direction,
      counterparty: entry.counterparty,
      description: 'Work done together (synthetic)',
      financialYear: benchYear,
      chargedOn: entry.chargedOn,
      dueOn: entry.dueOn,
      jointCommissionId: entry.jointCommission,
      quotedReference: entry.quotedReference,
    },
  };
  const isAnswered = isRaised && index % 5 === 0;
  return isAnswered ? [opened, { reference, kind: 'ACKNOWLEDGED' }] : [opened];
}
