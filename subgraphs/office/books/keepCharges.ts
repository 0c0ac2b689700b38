import type { EntityManager } from 'typeorm';

import { keptColumns } from './KeptCharge';
import type { KeptCharge } from './KeptCharge';
import { replayCharges } from './replayCharges';

/** How many events are taken account of at a time. */
const batchSize = 5_000;

/**
 * Brings what is kept of the charges up to the last event: each charge that something has happened
 * to since is replayed. Whoever enters events calls it in the same transaction, and whoever opens
 * the database, so that events that came another way are taken in too. The lock of the books is
 * held: nobody else enters events meanwhile.
 *
 * Where events make no sense it stops before them. What is kept is then behind the events, which
 * readers see and replay the events themselves.
 */
export async function keepCharges(manager: EntityManager): Promise<void> {
  for (;;) {
    const rows = await manager.query<{ reference: string; sequence: string }[]>(
      `SELECT reference, sequence FROM book_event
        WHERE sequence > coalesce((SELECT sequence FROM book_charge_progress), 0)
        ORDER BY sequence LIMIT ${batchSize}`,
    );
    const last = rows.at(-1);
    if (!last) return;
    const references = [...new Set(rows.map(({ reference }) => reference))];
    const kept = await replayCharges(manager, references).catch((error: unknown) => {
      // What the database refuses is passed on; that events make no sense is no fault of this.
      if (error instanceof Error && 'driverError' in error) throw error;
      return null;
    });
    if (kept === null) return;
    await store(manager, kept);
    await manager.query(
      `INSERT INTO book_charge_progress (sequence) VALUES ($1)
       ON CONFLICT (is_only) DO UPDATE SET sequence = excluded.sequence`,
      [last.sequence],
    );
  }
}

async function store(manager: EntityManager, kept: readonly KeptCharge[]): Promise<void> {
  if (kept.length === 0) return;
  const [key, ...others] = keptColumns;
  await manager.query(
    `INSERT INTO book_charge (${keptColumns.join(', ')})
     SELECT ${keptColumns.join(', ')} FROM json_populate_recordset(NULL::book_charge, $1)
     ON CONFLICT (${key}) DO UPDATE
       SET ${others.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    [JSON.stringify(kept)],
  );
}
