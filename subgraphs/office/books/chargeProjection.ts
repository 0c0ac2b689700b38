import { LRUCache } from 'lru-cache';
import type { EntityManager } from 'typeorm';

import type { DataVersion } from '../database/DataVersion';
import { manyInKeyOrder } from '../database/inKeyOrder';

import { type BookCharge, bookChargeOf, type ChargeState, originOf, owedPence } from './BookCharge';
import { isBookEventDecision } from './BookEvent';
import { CrossCharge } from './CrossCharge';
import { type EventRow, eventRowSql, readEvents, toEvent } from './EventRow';

/** The columns of `book_charge`, in their order. */
export const keptColumns = [
  ...(['reference', 'financial_year', 'quoted_reference', 'direction', 'counterparty'] as const),
  ...(['joint_commission_id', 'owed_pence', 'settled_pence', 'precision_pence'] as const),
  ...(['charged_on', 'due_on', 'state', 'dispute_reason', 'origin'] as const),
] as const;

/** A row of `book_charge`, every column as text: what a charge comes to for a year's question. */
export type KeptCharge = Readonly<Record<(typeof keptColumns)[number], string | null>>;

/** What is kept of a charge that was entered. It follows from its events alone. */
function keptChargeOf(line: BookCharge): KeptCharge {
  const { charge } = line;
  const { opening } = charge;
  const precisionPence = opening.precisionPence ?? null;
  return {
    reference: charge.reference,
    financial_year: opening.financialYear,
    quoted_reference: opening.quotedReference ?? null,
    direction: opening.direction,
    counterparty: opening.counterparty,
    joint_commission_id: opening.jointCommissionId ?? null,
    owed_pence: String(owedPence(charge)),
    settled_pence: String(charge.settledPence),
    precision_pence: precisionPence === null ? null : String(precisionPence),
    charged_on: opening.chargedOn ?? null,
    due_on: opening.dueOn ?? null,
    state: charge.state,
    dispute_reason: charge.disputeReason,
    origin: originOf(line),
  };
}

/** How much is kept, in characters: the books of a few years with a hundred thousand entries. */
const sizeMax = 32 * 1024 * 1024;

/**
 * The books of a year as they were last sent, each with the version of the data it was made from:
 * as long as that is the version, they are still the books. It stands behind the access rule of the
 * field, as the table does, and what it holds is the same for everybody who may read it.
 */
export class KeptBooks {
  private readonly kept = new LRUCache<string, { readonly version: string; readonly text: string }>(
    { maxSize: sizeMax, sizeCalculation: ({ text }) => text.length + 1 },
  );

  constructor(private readonly version: Pick<DataVersion, 'current'>) {}

  /** The answer to a question, made anew where the data may have changed. */
  async read(question: string, make: () => Promise<string>): Promise<string> {
    // The version is read before the data, so that what is kept is never older than it says.
    const version = await this.version.current();
    const found = this.kept.get(question);
    if (version !== null && found?.version === version) return found.text;
    const text = await make();
    if (version !== null) this.kept.set(question, { version, text });
    return text;
  }
}

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

/**
 * What is to be kept of charges by the events there are. Decisions and charges that were published
 * are left out: these also depend on what is published, and there are few.
 *
 * @throws when the events of a charge make no sense
 */
export async function replayCharges(
  manager: Pick<EntityManager, 'query'>,
  references: readonly string[],
): Promise<KeptCharge[]> {
  const rows = await manager.query<EventRow[]>(
    `SELECT ${eventRowSql} FROM book_event
      WHERE reference = ANY($1::text[])
        AND NOT EXISTS (SELECT FROM cross_charge p WHERE p.reference = book_event.reference)
      ORDER BY book_event.sequence`,
    [references],
  );
  const steps = rows.map(toEvent).filter(({ kind }) => !isBookEventDecision(kind));
  return manyInKeyOrder(references, steps, ({ reference }) => reference).flatMap((events) => {
    const line = bookChargeOf(null, events);
    return line ? [keptChargeOf(line)] : [];
  });
}

/**
 * Lines of the books, each once, in the order they are first named; what is not there is left out.
 *
 * @param lastSequence as they stood after this event
 */
export async function readCharges(
  manager: EntityManager,
  references: readonly string[],
  lastSequence = Number.MAX_SAFE_INTEGER,
): Promise<BookCharge[]> {
  const lines: BookCharge[] = [];
  for (const reference of new Set(references)) {
    const rows = await readEvents(manager, 'reference = $1', reference);
    const published = await manager.findOneBy(CrossCharge, { reference });
    // The reference of a decision is no charge.
    const steps = rows.map(toEvent).filter(({ kind }) => !isBookEventDecision(kind));
    const events = steps.filter(({ sequence }) => sequence <= lastSequence);
    const line = bookChargeOf(published, events);
    if (line) lines.push(line);
  }
  return lines;
}

/**
 * A charge as the office published it, before any event. It is written without spreads, which
 * would make it slow to make and to read: an office may have a hundred thousand.
 */
export function publishedCharge(entry: CrossCharge): ChargeState {
  const { reference, state, amountPence } = entry;
  const isAccepted = state === 'ACKNOWLEDGED' || state === 'SETTLED';
  return {
    reference,
    state,
    amountPence,
    opening: {
      direction: entry.direction,
      counterparty: entry.counterparty,
      description: entry.description,
      financialYear: entry.financialYear,
      chargedOn: entry.chargedOn,
      dueOn: entry.dueOn,
      jointCommissionId: entry.jointCommissionId,
      quotedReference: null,
      precisionPence: null,
    },
    acknowledgedPence: isAccepted ? amountPence : 0,
    settledPence: state === 'SETTLED' ? amountPence : 0,
    allocatedPence: 0,
    disputeReason: state === 'DISPUTED' ? (entry.note ?? 'no reason was published') : null,
    pendingAdjustment: null,
  };
}
