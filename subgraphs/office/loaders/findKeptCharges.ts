import type { EntityManager } from 'typeorm';

import { parsePence } from '../entities/parsePence';
import { keptColumns } from '../books/KeptCharge';
import type { KeptCharge } from '../books/KeptCharge';

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
  const [found] = await database.query<ColumnTexts[]>(sql, [financialYear]);
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
const sql = `
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
