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
  const records = tryReadRecords(path, Object.keys(rowSchema.shape));
  if ('problem' in records) {
    return { file, rows: [], problems: [{ file, line: null, column: null, ...records.problem }] };
  }
  const rows: TableRow<z.infer<z.ZodObject<Shape>>>[] = [];
  const problems: TableProblem[] = [];
  for (const { record, line } of records.records) {
    const parsed = rowSchema.safeParse(record);
    if (parsed.success) rows.push({ line, row: parsed.data });
    else {
      for (const issue of parsed.error.issues) {
        problems.push({ file, line, column: issue.path.join('.'), message: issue.message });
      }
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

type Records = { records: { record: Record<string, string>; line: number }[] };

function tryReadRecords(
  path: string,
  columns: readonly string[],
): Records | { problem: { message: string } } {
  try {
    const lines: string[][] = [];
    const ends: number[] = [];
    parse(readFileSync(path), {
      bom: true,
      onRecord: (record: string[], context) => {
        lines.push(record);
        ends.push(context.lines);
        return null;
      },
    });
    const [header = [], ...rest] = lines;
    if (header.join() !== columns.join()) {
      return { problem: { message: `must have the columns ${columns.join(',')}` } };
    }
    const records = rest.map((cells, index) => ({
      record: Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])),
      line: ends[index + 1] ?? 0,
    }));
    return { records };
  } catch (error) {
    if (error instanceof CsvError) return { problem: { message: error.message } };
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { problem: { message: 'is not there' } };
    }
    throw error;
  }
}
