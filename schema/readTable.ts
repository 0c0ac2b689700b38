import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';

/** Something wrong with a table: which file, which line, which column, what was expected. */
export interface TableProblem {
  readonly file: string;
  /** Counted from 1, the header included; null when the whole file is meant. */
  readonly line: number | null;
  readonly column: string | null;
  readonly message: string;
}

/** A row and the line of the file it ends on. */
export interface TableRow<Row> {
  readonly line: number;
  readonly row: Row;
}

export interface Table<Row> {
  readonly file: string;
  readonly rows: readonly TableRow<Row>[];
  readonly problems: readonly TableProblem[];
}

/**
 * Reads a CSV file with a header and checks every cell. Bad rows are left out and reported, all of
 * them, so that a person mends a file in one go.
 */
export function readTable<Shape extends z.ZodRawShape>(
  path: string,
  rowSchema: z.ZodObject<Shape>,
): Table<z.infer<z.ZodObject<Shape>>> {
  const file = basename(path);
  const columns = Object.keys(rowSchema.shape);
  const read = tryReadLines(path, columns);
  if ('problem' in read) {
    return {
      file,
      rows: [],
      problems: [{ file, line: null, column: null, message: read.problem }],
    };
  }
  const rows: TableRow<z.infer<z.ZodObject<Shape>>>[] = [];
  const problems: TableProblem[] = [];
  for (const { cells, line } of read.lines) {
    if (cells.length !== columns.length) {
      const message = `must have ${columns.length} cells, not ${cells.length}`;
      problems.push({ file, line, column: null, message });
      continue;
    }
    const record = Object.fromEntries(columns.map((column, index) => [column, cells[index]]));
    const parsed = rowSchema.safeParse(record);
    if (parsed.success) rows.push({ line, row: parsed.data });
    for (const issue of parsed.error?.issues ?? []) {
      problems.push({ file, line, column: issue.path.join('.'), message: issue.message });
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

/** The lines of a file under its header; a problem where the file cannot be read as a whole. */
function tryReadLines(
  path: string,
  columns: readonly string[],
): { readonly lines: readonly ParsedLine[] } | { readonly problem: string } {
  const bytes = tryReadFile(path);
  if (!bytes) return { problem: 'is not there' };
  // Anything else would alter the verbatim texts without a word.
  if (!isUtf8(bytes)) return { problem: 'must be UTF-8 text' };
  try {
    const [header, ...lines] = parseLines(bytes);
    return JSON.stringify(header?.cells) === JSON.stringify(columns)
      ? { lines }
      : { problem: `must have the columns ${columns.join(',')}` };
  } catch (error) {
    if (error instanceof CsvError) return { problem: error.message };
    throw error;
  }
}

function tryReadFile(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (Object(error).code === 'ENOENT') return null;
    throw error;
  }
}

function parseLines(bytes: Buffer): ParsedLine[] {
  const lines: ParsedLine[] = [];
  // The parser counts a line break of Windows inside a cell as two.
  let countedTwice = 0;
  parse(bytes, {
    bom: true,
    relax_column_count: true,
    onRecord: (cells: string[], context) => {
      countedTwice += cells.join().split('\r\n').length - 1;
      lines.push({ cells, line: context.lines - countedTwice });
      return null;
    },
  });
  return lines;
}
