import { stringify } from 'csv-stringify/sync';

import { type AnswerList, type ListColumn, rowsOf, valueAt } from './answerTables';
import { valueInWords } from './valueInWords';

/** A cell that is a number and nothing else, however it begins. */
interface NumberCell {
  readonly number: string;
}

/**
 * A list of an answer as CSV (RFC 4180): a heading, then a row for each item. Amounts are whole
 * pence; codes are those of the contract; what is unknown is an empty cell, never a zero. A text
 * that a spreadsheet would run as a formula gets an apostrophe before it; a number never does.
 *
 * Where something is missing, a last line says it after `#`. It is no column, because each row that
 * is there is right: what is wrong is how many there are. It has one cell, so that a strict reader
 * stops at it rather than take the file for whole.
 *
 * @param gaps what is missing from the answer; see findGaps
 */
export function answerInCsv(list: AnswerList, answer: unknown, gaps: readonly string[]): string {
  const { columns } = list;
  const { rows } = rowsOf(list, answer);
  const heading = columns.map(({ name }) => name);
  const cells = (rows ?? []).map((row) => columns.map((column) => cellOf(column, row)));
  const table = stringify([heading, ...cells], {
    // Without the mark, spreadsheets read a pound sign as two letters.
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    // Nobody's title may pass for the last line, a line break is part of its cell, and a lone empty
    // cell is no row without quotes.
    quoted_match: columns.length === 1 ? /^(#|$)|[\r\n]/ : /^#|[\r\n]/,
    cast: {
      object: (cell) => ({ value: String(cell['number']), escape_formulas: false }),
    },
  });
  return gaps.length === 0 ? table : `${table}${incompleteLine(gaps)}\r\n`;
}

/** One cell without quotes: what reads comments can skip it, and what does not trips over it. */
function incompleteLine(gaps: readonly string[]): string {
  const text = gaps
    .join(' / ')
    .replaceAll('),', ');')
    .replaceAll(',', '')
    .replaceAll('"', "'")
    .replace(/[\p{Cc}\s]+/gu, ' ');
  return `# INCOMPLETE: ${text}`;
}

function cellOf({ field, path }: ListColumn, row: object): string | NumberCell {
  const value = valueAt(path, row);
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return { number: String(value) };
  if (field.kind === 'coverage') return valueInWords(field, value);
  if (Array.isArray(value)) return value.map(String).join('; ');
  return String(value);
}
