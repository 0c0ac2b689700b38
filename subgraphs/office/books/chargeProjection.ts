import { LRUCache } from 'lru-cache';
import type { EntityManager } from 'typeorm';

import type { DataVersion } from '../database/DataVersion';
import { parsePence } from '../database/entityColumns';
import { manyInKeyOrder } from '../database/inKeyOrder';

import { type BookCharge, bookChargeOf, chargeRecordOf, originOf } from './BookCharge';
import { isBookEventDecision } from './BookEvent';
import { readEvents, toEvent } from './EventRow';

/** The columns of `book_charge`, in their order. */
export const keptColumns = [
  ...(['reference', 'financial_year', 'quoted_reference', 'direction', 'counterparty'] as const),
  ...(['joint_commission_id', 'owed_pence', 'settled_pence', 'precision_pence'] as const),
  ...(['charged_on', 'due_on', 'state', 'dispute_reason', 'origin'] as const),
] as const;

/**
 * A charge record as a row of `book_charge`. Every column is text, as a year is read in one row with
 * a text for each column.
 */
export type KeptCharge = Readonly<Record<(typeof keptColumns)[number], string | null>>;

/** What is kept of a charge that was entered. It follows from its events alone. */
function keptChargeOf(line: BookCharge): KeptCharge {
  const record = chargeRecordOf(line);
  const { precisionPence } = record;
  return {
    reference: record.reference,
    financial_year: record.financialYear,
    quoted_reference: record.quotedReference,
    direction: record.direction,
    counterparty: line.charge.opening.counterparty,
    joint_commission_id: record.jointCommission,
    owed_pence: String(record.amountPence),
    settled_pence: String(record.settledPence),
    precision_pence: precisionPence === null ? null : String(precisionPence),
    charged_on: record.chargedOn,
    due_on: record.dueOn,
    state: record.state,
    dispute_reason: record.disputeReason,
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
 * held: nobody else enters events meanwhile. SQL: thousands of charges are put in or replaced at a
 * time (ON CONFLICT).
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
  const rows = await readEvents(
    manager,
    `reference = ANY($1::text[])
     AND NOT EXISTS (SELECT FROM cross_charge p WHERE p.reference = book_event.reference)`,
    [references],
  );
  const steps = rows.map(toEvent).filter(({ kind }) => !isBookEventDecision(kind));
  return manyInKeyOrder(references, steps, ({ reference }) => reference).flatMap((events) => {
    const line = bookChargeOf(null, events);
    return line ? [keptChargeOf(line)] : [];
  });
}

/** The charges of a year that were entered, a list for each column, in order of reference. */
export type KeptColumns = Readonly<Record<keyof KeptCharge, (string | null)[]>>;

type ColumnTexts = Readonly<Record<keyof KeptCharge, string | null>> & {
  readonly isCurrent: boolean;
  readonly count: number;
};

/**
 * The charges of a year that were entered and not published, as they stand. Null where what is kept
 * is behind the events: then the events have to be replayed.
 */
export async function findKeptCharges(
  database: Pick<EntityManager, 'query'>,
  financialYear: string,
): Promise<KeptColumns | null> {
  const [found] = await database.query<ColumnTexts[]>(keptChargesSql, [financialYear]);
  if (!found?.isCurrent) return null;
  const columns = Object.fromEntries(
    keptColumns.map((column) => [column, itemsOf(found[column])]),
  ) as KeptColumns;
  // No text that was entered holds a line break. Should one have come another way, it shows here.
  return keptColumns.every((column) => columns[column].length === found.count) ? columns : null;
}

function itemsOf(text: string | null): (string | null)[] {
  return text === null ? [] : text.split('\n').map((item) => (item === '' ? null : item));
}

/** Amounts of a column that has one for each entry. */
export function penceOf(column: readonly (string | null)[]): number[] {
  return column.map((item) => parsePence(item ?? ''));
}

/**
 * SQL: one row, however many charges there are, as a row for each would cost the driver several
 * times what everything else does.
 */
const keptChargesSql = `
  SELECT coalesce((SELECT sequence FROM book_charge_progress), 0)
           = coalesce((SELECT max(sequence) FROM book_event), 0) AS "isCurrent",
         count(*)::int AS count,
         ${keptColumns
           .map((column) => `string_agg(coalesce(${column}::text, ''), E'\\n') AS ${column}`)
           .join(',\n         ')}
    FROM (SELECT * FROM book_charge
           WHERE financial_year = $1
             AND NOT EXISTS (SELECT FROM cross_charge p
                              WHERE p.reference = book_charge.reference AND p.financial_year = $1)
           ORDER BY reference) kept`;
