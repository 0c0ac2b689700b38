import { stringify } from 'csv-stringify/sync';

import type { ShapeField } from './answerShape';
import { valueInWords } from './valueInWords';

/** A cell that is a number and nothing else, however it begins. */
interface NumberCell {
  readonly number: string;
}

/**
 * The first list of an answer as CSV (RFC 4180): a heading, then a row for each item. Amounts are
 * in pounds with two decimals; what is unknown is an empty cell, never a zero. A text that a
 * spreadsheet would run as a formula gets an apostrophe before it.
 *
 * @throws when the answer holds no list
 */
export function answerInCsv(fields: readonly ShapeField[], answer: unknown): string {
  const list = findList(fields, answer);
  if (!list) throw new Error('--format csv: this answer holds no list.');
  const { fields: columns, rows } = list;
  const heading = columns.map(({ label, kind }) => (kind === 'pounds' ? `${label} (£)` : label));
  const cells = rows.map((row) =>
    columns.map((field) => cellOf(field, Reflect.get(Object(row), field.key))),
  );
  return stringify([heading, ...cells], {
    // Without the mark, spreadsheets read a pound sign as two letters.
    ...{ bom: true, record_delimiter: 'windows', escape_formulas: true },
    cast: {
      object: (cell) => ({ value: String(cell['number']), escape_formulas: false }),
    },
  });
}

interface FoundList {
  readonly fields: readonly ShapeField[];
  readonly rows: readonly unknown[];
}

/** The first list of things, from the top down. */
function findList(fields: readonly ShapeField[], answer: unknown): FoundList | null {
  const objects = fields.filter(({ kind }) => kind === 'object');
  const valueOf = (field: ShapeField): unknown => Reflect.get(Object(answer), field.key);
  const list = objects.find(({ isList }) => isList);
  if (list) {
    const rows = valueOf(list);
    return { fields: list.fields, rows: Array.isArray(rows) ? rows : [] };
  }
  for (const field of objects) {
    const found = findList(field.fields, valueOf(field));
    if (found) return found;
  }
  return null;
}

function cellOf(field: ShapeField, value: unknown): string | NumberCell {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'number') return valueInWords(field, value);
  return { number: field.kind === 'pounds' ? inDecimals(value) : String(value) };
}

/** Whole pence as pounds with two decimals, without dividing: 1234567 is 12345.67. */
function inDecimals(pence: number): string {
  const digits = String(Math.abs(pence)).padStart(3, '0');
  return `${pence < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
