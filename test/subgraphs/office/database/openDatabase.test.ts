import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import { createTestDatabase } from '../../../federation/createTestDatabase';

const migrationFolder = join(__dirname, '../../../../subgraphs/office/database/migrations');

// What the database computes by itself has no entity, and these have none on purpose: the books take events alone, as text and hashed, what is kept of
// them is only written and read as a whole, the sums the database keeps by itself, cases follow
// from their events, and a release and its rule are never changed.
it('makes the tables the entities describe, column for column', async () => {
  const url = await createTestDatabase('schema');
  const dataSource = await openDatabase({ url, poolSize: 2 });
  const actual = await dataSource.query<Record<string, string>[]>(
    `SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns
      WHERE table_schema = 'public' AND is_generated = 'NEVER'
        AND table_name NOT IN
            ('migrations', 'book_event', 'book_charge', 'book_charge_progress', 'award_sum',
             'award_provider_sum', 'disclosure_rule')
        AND (table_name NOT LIKE 'referral%' OR table_name = 'referral_write')`,
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
  const insert = (column: string, value: string): Promise<unknown> =>
    dataSource.query(
      `INSERT INTO award (id, title, recipient_id, recipient_name, kind, status, financial_year,
         origin, ${column === 'kind' || column === 'financial_year' ? 'note' : column})
       VALUES ('a', 't', 'r', 'r', ${column === 'kind' ? value : `'POOL'`}, 'CONFIRMED',
         ${column === 'financial_year' ? value : `'2014-15'`}, 'RECORDED',
         ${column === 'kind' || column === 'financial_year' ? `'n'` : value})`,
    );
  await expect(insert('amount_pence', '-1')).rejects.toThrow('check constraint');
  await expect(insert('kind', `'GIFT'`)).rejects.toThrow('check constraint');
  await expect(insert('financial_year', `'2014'`)).rejects.toThrow('check constraint');
  await expect(insert('grant_id', `'nobody'`)).rejects.toThrow('foreign key');
  await dataSource.destroy();
});

function sorted(rows: readonly object[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
