import type { DataSource } from 'typeorm';

/** Rows of one table as JSON, and which are meant. */
export interface PlainRows {
  readonly table: string;
  readonly rows: readonly object[];
}

/** Reads the rows of a table that a condition on `$1` selects. */
export async function readPlainRows(
  dataSource: DataSource,
  table: string,
  where: readonly [condition: string, value: string],
): Promise<PlainRows> {
  const [condition, value] = where;
  const rows = await dataSource.query<{ row: object }[]>(
    `SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${condition}`,
    [value],
  );
  return { table, rows: rows.map(({ row }) => row) };
}

const columns = new Map<string, string>();

/** The columns that a row is written with; the database works the others out. */
async function columnsOf(dataSource: DataSource, table: string): Promise<string> {
  const known = columns.get(table);
  if (known !== undefined) return known;
  const found = await dataSource.query<{ name: string }[]>(
    `SELECT column_name AS name FROM information_schema.columns
      WHERE table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  const listed = found.map(({ name }) => name).join(', ');
  columns.set(table, listed);
  return listed;
}

/** Writes rows as they are, and performs these statements, in one transaction. */
export async function writePlainRows(
  dataSource: DataSource,
  parts: readonly PlainRows[],
  statements: readonly (readonly [sql: string, value: string])[] = [],
): Promise<void> {
  for (const { table } of parts) await columnsOf(dataSource, table);
  await dataSource.transaction(async (manager) => {
    for (const { table, rows } of parts) {
      const listed = await columnsOf(dataSource, table);
      for (const row of rows) {
        await manager.query(
          `INSERT INTO ${table} (${listed}) OVERRIDING SYSTEM VALUE
           SELECT ${listed} FROM jsonb_populate_record(NULL::${table}, $1)`,
          [JSON.stringify(row)],
        );
      }
    }
    for (const [sql, value] of statements) await manager.query(sql, [value]);
  });
}
