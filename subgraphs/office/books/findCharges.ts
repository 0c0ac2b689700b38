import type { EntityManager } from 'typeorm';

import { parsePence } from '../database/entityColumns';
import { manyInKeyOrder, oneInKeyOrder } from '../database/inKeyOrder';

import { type BookCharge, bookChargeOf } from './BookCharge';
import type { CrossCharge } from './CrossCharge';
import { type EventRow, eventRowSql, toEvent } from './EventRow';
import { type KeptCharge, keptColumns } from './chargeProjection';

/** Which lines of the books; without any condition all. */
interface BookConditions {
  readonly financialYear?: string | null | undefined;
  /** Code of the other office. */
  readonly counterparty?: string | null | undefined;
  /** Only those that belong to a joint commission. */
  readonly isJoint?: boolean;
  /** Only those that were published. */
  readonly isPublished?: boolean;
}

/**
 * Lines of the office's books by reference, as they stand after everything that happened: one
 * statement for what was published and one for the events.
 */
export async function findBookCharges(
  database: Pick<EntityManager, 'query'>,
  { financialYear, counterparty, isJoint = false, isPublished = false }: BookConditions,
): Promise<BookCharge[]> {
  const conditions = { financialYear, counterparty, isJoint };
  const [published, rows] = await Promise.all([
    findPublishedCharges(database, conditions),
    database.query<EventRow[]>(eventsSql(isPublished), [
      ...[financialYear ?? null, counterparty ?? null, isJoint],
    ]),
  ]);
  const events = rows.map(toEvent);
  const referenceOf = ({ reference }: { readonly reference: string }): string => reference;
  const references = [...new Set([...published, ...events].map(referenceOf))].sort();
  const eventsOf = manyInKeyOrder(references, events, referenceOf);
  return oneInKeyOrder(references, published, referenceOf).flatMap(
    (entry, index) => bookChargeOf(entry, eventsOf[index] ?? []) ?? [],
  );
}

/** A line is of the year, office and joint commission it was published or opened with. */
const fits = `($1::text IS NULL OR financial_year = $1)
  AND ($2::text IS NULL OR counterparty = $2)
  AND (NOT $3::boolean OR joint_commission_id IS NOT NULL)`;
const eventsSql = (isPublished: boolean): string => `SELECT ${eventRowSql} FROM book_event
   WHERE reference IN (
     SELECT reference FROM cross_charge WHERE ${fits}
     ${isPublished ? '' : `UNION ALL SELECT reference FROM book_event WHERE direction IS NOT NULL AND ${fits}`})
   ORDER BY book_event.sequence`;

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
 * One row, however many charges there are: a row for each would cost the driver several times what
 * everything else does.
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

/**
 * The charges an office published. Books can be large: rows are taken as they are,
 * and put together without spreads, which would make them slow.
 */
async function findPublishedCharges(
  database: Pick<EntityManager, 'query'>,
  { financialYear = null, counterparty = null, isJoint = false }: BookConditions,
): Promise<CrossCharge[]> {
  const rows = await database.query<RawRow[]>(publishedChargesSql, [
    financialYear,
    counterparty,
    isJoint,
  ]);
  return rows.map((row) => ({
    reference: row.reference,
    direction: row.direction,
    counterparty: row.counterparty,
    counterpartyAsPublished: row.counterpartyAsPublished,
    amountPence: parsePence(row.amountPence),
    amountAsPublished: row.amountAsPublished,
    description: row.description,
    chargedOn: row.chargedOn,
    dueOn: row.dueOn,
    financialYear: row.financialYear,
    state: row.state,
    grantId: row.grantId,
    jointCommissionId: row.jointCommissionId,
    phase: row.phase,
    note: row.note,
    origin: row.origin,
    source: {
      documentId: row.documentId,
      section: row.section,
      line: row.line,
      asPublished: row.asPublished,
    },
  }));
}

type RawRow = Omit<CrossCharge, 'amountPence' | 'source'> &
  CrossCharge['source'] & { readonly amountPence: string };

const publishedChargesSql = `SELECT reference, direction, counterparty,
    counterparty_as_published AS "counterpartyAsPublished", amount_pence AS "amountPence",
    amount_as_published AS "amountAsPublished", description, charged_on::text AS "chargedOn",
    due_on::text AS "dueOn", financial_year AS "financialYear", state, grant_id AS "grantId",
    joint_commission_id AS "jointCommissionId", phase, note, origin,
    source_document_id AS "documentId", source_section AS section, source_line AS line,
    source_as_published AS "asPublished"
  FROM cross_charge
 WHERE ($1::text IS NULL OR financial_year = $1)
   AND ($2::text IS NULL OR counterparty = $2)
   AND (NOT $3::boolean OR joint_commission_id IS NOT NULL)`;
