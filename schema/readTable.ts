import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';

import { nameOf, quoteGiven } from './quoteGiven';

/** Something wrong with a table: which file, which line, which column, what was expected. */
export interface TableProblem {
  readonly file: string;
  /** Counted from 1, the header included; null when the whole file is meant. */
  readonly line: number | null;
  readonly column: string | null;
  readonly message: string;
}

/** A row and the line of the file it ends on. */
interface TableRow<Row> {
  readonly line: number;
  readonly row: Row;
}

export interface Table<Row> {
  readonly file: string;
  readonly rows: readonly TableRow<Row>[];
  readonly problems: readonly TableProblem[];
}

/** A problem of a file whose name is known already. */
type Problem = Omit<TableProblem, 'file'>;

/**
 * Reads a CSV file with a header and checks every cell. Bad rows are left out and reported, all of
 * them, so that a person mends a file in one go. Rows without content, as spreadsheets leave them
 * at the end, are passed over. A column whose schema is `.optional()` may be absent.
 */
export function readTable<Shape extends z.ZodRawShape>(
  path: string,
  rowSchema: z.ZodObject<Shape>,
): Table<z.infer<z.ZodObject<Shape>>> {
  const file = basename(path);
  const read = tryReadLines(path, rowSchema.shape);
  if ('problem' in read) return { file, rows: [], problems: [{ file, ...read.problem }] };
  const { header, lines } = read;
  const rows: TableRow<z.infer<z.ZodObject<Shape>>>[] = [];
  const problems: TableProblem[] = [];
  for (const { cells, line } of lines.filter((candidate) => !isBlank(candidate))) {
    const found = problemsOfLine({ cells, line }, header);
    problems.push(...found.map((problem) => ({ file, ...problem })));
    if (found.length > 0) continue;
    const record = Object.fromEntries(header.map((column, index) => [column, cells[index]]));
    const parsed = rowSchema.safeParse(record);
    if (parsed.success) rows.push({ line, row: parsed.data });
    for (const issue of parsed.error?.issues ?? []) {
      const column = issue.path.join('.');
      const cell = record[column] ?? '';
      const message = cell === '' ? issue.message : `${issue.message}; found ${quoteGiven(cell)}`;
      problems.push({ file, line, column, message });
    }
  }
  return { file, rows, problems };
}

/** Thrown when tables have problems; the message has one line for each. */
export class TableError extends Error {
  override readonly name = 'TableError';

  constructor(readonly problems: readonly TableProblem[]) {
    super(problems.map(problemSentence).join('\n'));
  }
}

/** `awards.csv, line 5, amount_pence: must be whole pence`. */
export function problemSentence({ file, line, column, message }: TableProblem): string {
  return `${[file, line && `line ${line}`, column].filter(Boolean).join(', ')}: ${message}`;
}

interface ParsedLine {
  readonly cells: readonly string[];
  readonly line: number;
}

interface ReadLines {
  readonly header: readonly string[];
  readonly lines: readonly ParsedLine[];
}

/** The lines of a file under its header; a problem where the file cannot be read as a whole. */
function tryReadLines(
  path: string,
  shape: z.ZodRawShape,
): ReadLines | { readonly problem: Problem } {
  const bytes = tryReadFile(path);
  if (!bytes) return { problem: ofFile('is not there') };
  // Anything else would alter the verbatim texts without a word.
  const encoding = encodingProblem(bytes);
  if (encoding) return { problem: encoding };
  try {
    const [first, ...lines] = parseLines(bytes);
    const header = first?.cells ?? [];
    const message = headerProblem(header, shape);
    return message === null ? { header, lines } : { problem: ofFile(message) };
  } catch (error) {
    if (error instanceof CsvError) return { problem: parserProblem(error, bytes, shape) };
    throw error;
  }
}

function ofFile(message: string): Problem {
  return { line: null, column: null, message };
}

function tryReadFile(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (Object(error).code === 'ENOENT') return null;
    throw error;
  }
}

/** Where a file is not UTF-8: the first such line, with what to do about it. */
function encodingProblem(bytes: Buffer): Problem | null {
  const mark = bytes.toString('latin1', 0, 2);
  if (mark === '\xff\xfe' || mark === '\xfe\xff') {
    return ofFile('must be UTF-8 text, not UTF-16: save it as "CSV UTF-8"');
  }
  if (isUtf8(bytes)) return null;
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf('\n', start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) {
      const message = 'must be UTF-8 text: save the file as "CSV UTF-8"';
      return { line, column: null, message };
    }
    start = end + 1;
  }
}

function parseLines(bytes: Buffer): ParsedLine[] {
  const lines: ParsedLine[] = [];
  // The parser counts a line break of Windows inside a cell as two.
  let countedTwice = 0;
  parse(bytes, {
    bom: true,
    relax_column_count: true,
    // Files that were joined may hold both.
    record_delimiter: ['\r\n', '\n', '\r'],
    onRecord: (cells: string[], context) => {
      countedTwice += cells.join().split('\r\n').length - 1;
      lines.push({ cells, line: context.lines - countedTwice });
      return null;
    },
  });
  return lines;
}

/** What is wrong with a header; null where it is right. */
function headerProblem(header: readonly string[], shape: z.ZodRawShape): string | null {
  const columns = Object.keys(shape);
  const mayBeAbsent = (column: string): boolean => shape[column] instanceof z.ZodOptional;
  const required = columns.filter((column) => !mayBeAbsent(column));
  const isOnce = new Set(header).size === header.length;
  const given = header.filter((name) => !columns.includes(name) || !mayBeAbsent(name));
  if (isOnce && JSON.stringify(given) === JSON.stringify(required)) return null;

  const expected = `must have the columns ${required.join(',')}`;
  const [only = ''] = header;
  if (/^sep=/i.test(only)) {
    return `${expected}; its first line is ${quoteGiven(only)}, which is for Excel alone: take it out`;
  }
  for (const [separator, name] of otherSeparators) {
    if (header.length === 1 && only.includes(separator)) {
      return `${expected}; its cells are separated by ${name}: save it with commas between them`;
    }
  }
  const missing = required.filter((column) => !header.includes(column));
  const unknown = header.filter((name) => !columns.includes(name));
  const twice = header.filter((name, index) => header.indexOf(name) !== index);
  if (header.length === 0) return `${expected}; the file is empty`;
  const details = [
    // With none of them there, whoever reads it has another file in mind.
    missing.length > 0 && missing.length < required.length && `missing: ${missing.join(', ')}`,
    unknown.length > 0 && `not known: ${unknown.map(quoteGiven).join(', ')}`,
    twice.length > 0 && `there twice: ${[...new Set(twice)].map(quoteGiven).join(', ')}`,
  ].filter(Boolean);
  return `${expected}; ${details.join('; ') || 'they stand in another order'}`;
}

const otherSeparators = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'upright strokes'],
] as const;

/** Only separators and blanks, as many as there may be. */
function isBlank({ cells }: ParsedLine): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** What is wrong with a line before its cells are read, whatever they mean. */
function problemsOfLine({ cells, line }: ParsedLine, header: readonly string[]): Problem[] {
  const names = cells.map((cell) => cell.replace(/^\u{feff}/u, ''));
  if (header.length > 1 && JSON.stringify(names) === JSON.stringify(header)) {
    const message = 'is the header again, as where files were joined: take this line out';
    return [{ line, column: null, message }];
  }
  if (cells.length !== header.length) {
    const message = `must have ${header.length} cells, not ${cells.length}`;
    return [{ line, column: null, message }];
  }
  return cells.flatMap((cell, index) => {
    const message = damageIn(cell);
    return message === null ? [] : [{ line, column: header[index] ?? null, message }];
  });
}

/** Why a character has no place in a cell; any other control character is simply taken out. */
const damage: ReadonlyMap<string, string> = new Map([
  ['\u{fffd}', 'a letter was lost when the file was saved in another encoding'],
  ['\u{feff}', 'it belongs at the start of a file, and stands here where files were joined'],
  ['\u{fffe}', 'it is a byte order mark read the wrong way round'],
]);

/** A character that no cell can mean, with how it comes about. */
function damageIn(cell: string): string | null {
  const [found] =
    /[\u{fffd}\u{feff}]|\p{Noncharacter_Code_Point}|(?![\t\n\r])\p{Cc}/u.exec(cell) ?? [];
  if (found === undefined) return null;
  const why = damage.get(found) ?? 'take it out';
  return `must not hold ${nameOf(found)}: ${why}; found ${quoteGiven(cell)}`;
}

/** What the parser stumbled on, in words. */
function parserProblem(error: CsvError, bytes: Buffer, shape: z.ZodRawShape): Problem {
  const [first = ''] = bytes
    .toString('utf8')
    .replace(/^\u{feff}/u, '')
    .split(/\r\n|\n|\r/, 1);
  const header = first.split(',').map((cell) => cell.replace(/^"(.*)"$/, '$1'));
  // A header that is wrong itself is the cause of what comes after it.
  const message = headerProblem(header, shape);
  if (message !== null) return ofFile(message);
  // The bytes before the cell: of the lines, the parser counts some twice.
  const before = bytes.toString('latin1', 0, Number(error['bytes']));
  const line = before.split(/\r\n|\n|\r/).length;
  const column = header[Number(error['column'])] ?? null;
  const field = String(error['field'] ?? '');
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return { line, column, message: 'opens a quotation mark that is never closed' };
    case 'INVALID_OPENING_QUOTE':
      return {
        line,
        column,
        message: damageIn(field) ?? `${openingQuote}; found ${quoteGiven(`${field}"`)}`,
      };
    case 'CSV_INVALID_CLOSING_QUOTE':
      return { line, column, message: closingQuote };
    default:
      return { line, column, message: 'cannot be read as CSV' };
  }
}

const openingQuote =
  'has a quotation mark in the middle: put the whole cell in quotation marks and write this one twice';
const closingQuote =
  'goes on after its closing quotation mark, where a comma was expected: ' +
  'write a quotation mark inside a cell twice';
