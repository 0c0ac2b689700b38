import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import { createTestDatabase } from '../../../federation/createTestDatabase';

const migrationFolder = join(__dirname, '../../../../subgraphs/office/database/migrations');

/**
 * Tables without an entity, on purpose: the books take events alone, hashed as text, and what is
 * kept of them is read and written whole; the database keeps its sums by itself; rules of disclosure
 * are never changed. Cases follow from their events, so only their requests have an entity.
 */
const withoutEntity = [
  'migrations',
  'book_event',
  'book_charge',
  'book_charge_progress',
  'award_sum',
  'award_provider_sum',
  'disclosure_rule',
];

it('makes the tables the entities describe, column for column', async () => {
  const url = await createTestDatabase('schema');
  const dataSource = await openDatabase({ url, poolSize: 2 });
  const actual = await dataSource.query<Record<string, string>[]>(
    `SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns
      WHERE table_schema = 'public' AND is_generated = 'NEVER'
        AND table_name <> ALL ($1)
        AND (table_name NOT LIKE 'referral%' OR table_name = 'referral_write')`,
    [withoutEntity],
  );
  const expected = dataSource.entityMetadatas.flatMap(({ tableName, columns }) =>
    columns.map((column) => ({
      table_name: tableName,
      column_name: column.databaseName,
      data_type: column.isArray ? 'ARRAY' : String(column.type),
      is_nullable: column.isNullable ? 'YES' : 'NO',
    })),
  );
  await dataSource.destroy();
  expect(sorted(actual)).toEqual(sorted(expected));
});

it('lets several processes migrate at once, and a second start change nothing', async () => {
  const url = await createTestDatabase('migrations');
  const sources = await Promise.all([1, 2, 3].map(() => openDatabase({ url, poolSize: 2 })));
  const again = await openDatabase({ url, poolSize: 2 });
  const migrations = await again.query<object[]>('SELECT name FROM migrations');
  const known = again.migrations.map(({ name = '' }) => ({ name }));
  await Promise.all([...sources, again].map((source) => source.destroy()));
  expect(known).toHaveLength(readdirSync(migrationFolder).length);
  expect(migrations).toEqual(known);
  // Their names end in the moment by which TypeORM orders them.
  const moments = known.map(({ name }) => Number(name.slice(-13)));
  expect(moments).toEqual([...moments].sort((a, b) => a - b));
  expect(new Set(moments).size).toBe(moments.length);
});

it('goes forward only', async () => {
  const url = await createTestDatabase('forward');
  const dataSource = await openDatabase({ url, poolSize: 2 });
  await expect(dataSource.undoLastMigration()).rejects.toThrow('Migrations go forward only');
  await dataSource.destroy();
});

it('refuses what the domain does not allow, in the database itself', async () => {
  const url = await createTestDatabase('checks');
  const dataSource = await openDatabase({ url, poolSize: 2 });
  const right = { kind: 'POOL', financial_year: '2014-15', amount_pence: '1', grant_id: null };
  const insert = (wrong: Partial<Record<keyof typeof right, string>>): Promise<unknown> =>
    dataSource.query(
      `INSERT INTO award (kind, financial_year, amount_pence, grant_id, id, title, recipient_id,
                          recipient_name, status, origin)
       VALUES ($1, $2, $3, $4, 'a', 't', 'r', 'r', 'CONFIRMED', 'RECORDED')`,
      Object.values({ ...right, ...wrong }),
    );
  await expect(insert({ amount_pence: '-1' })).rejects.toThrow('check constraint');
  await expect(insert({ kind: 'GIFT' })).rejects.toThrow('check constraint');
  await expect(insert({ financial_year: '2014' })).rejects.toThrow('check constraint');
  await expect(insert({ grant_id: 'nobody' })).rejects.toThrow('foreign key');
  await dataSource.destroy();
});

function sorted(rows: readonly object[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
