import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DataSource } from 'typeorm';

import { Award } from '../../../../subgraphs/office/awards/Award';
import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import { loadPublished } from '../../../../subgraphs/office/publications/loadPublished';
import { createTestDatabase } from '../../../federation/createTestDatabase';

import { aPublishedFolder, aRow } from './aPublishedFolder';

let dataSource: DataSource;
let folder: string;

beforeEach(async () => {
  const url = await createTestDatabase('essex');
  dataSource = await openDatabase({ url, poolSize: 4 });
  folder = await mkdtemp(join(tmpdir(), 'published-'));
  await cp(join(__dirname, '../../../../subgraphs/essex/published'), folder, { recursive: true });
});
afterEach(async () => {
  await dataSource.destroy();
  await rm(folder, { recursive: true });
});

async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

async function everything(): Promise<unknown> {
  const tables = dataSource.entityMetadatas.map(({ tableName }) => tableName);
  const rows = await Promise.all(
    tables.map((table) => dataSource.query(`SELECT * FROM ${table} t ORDER BY t::text`)),
  );
  return Object.fromEntries(tables.map((table, index) => [table, rows[index]]));
}

it('loads the figures once; a second run has nothing to do', async () => {
  expect(await loadPublished(dataSource, 'essex', folder)).toEqual({
    changed: true,
    awardCount: 32,
    notices: expect.arrayContaining([
      {
        file: 'awards.csv',
        line: 25,
        column: 'recipient_name',
        message:
          '"Commissioning Support" has the recipient_id commissioning-support, ' +
          'which is "Commissioning support" in line 7',
      },
    ]),
  });
  const first = await everything();
  expect(await loadPublished(dataSource, 'essex', folder)).toEqual({
    changed: false,
    awardCount: 32,
    notices: [],
  });
  expect(await everything()).toEqual(first);
});

it('replaces a changed figure and nothing else', async () => {
  await loadPublished(dataSource, 'essex', folder);
  const before = (await everything()) as { award: { id: string }[] };
  await edit('awards.csv', '2950000,"£ 29,500"', '2950001,"£ 29,500.01"');
  expect(await loadPublished(dataSource, 'essex', folder)).toMatchObject({ changed: true });
  const after = (await everything()) as typeof before;
  const changed = after.award.filter(
    (award, index) => JSON.stringify(award) !== JSON.stringify(before.award[index]),
  );
  expect(changed).toMatchObject([{ id: 'essex:cc-01', amount_pence: '2950001' }]);
});

it("stores a funder's own identifier where the tables have that column", async () => {
  const funder_grant_id = '360G-MoJ/VS-2014';
  const published = aPublishedFolder({
    grants: [aRow('grants', { funder_grant_id })],
    awards: [aRow('awards'), aRow('awards', { id: 'a2', funder_grant_id })],
  });
  await loadPublished(dataSource, 'essex', published);
  const rows = await dataSource.query(
    `SELECT id, funder_grant_id FROM award UNION ALL
     SELECT id, funder_grant_id FROM grant_received ORDER BY id`,
  );
  expect(rows).toEqual([
    { id: 'essex:a1', funder_grant_id: null },
    { id: 'essex:a2', funder_grant_id },
    { id: 'essex:g1', funder_grant_id },
  ]);
});

it('removes a figure that is taken out, but never what the office recorded itself', async () => {
  await loadPublished(dataSource, 'essex', folder);
  const awards = dataSource.getRepository(Award);
  const [award] = await awards.find({ where: { id: 'essex:cc-02' } });
  if (!award) throw new Error('cc-02 is not there.');
  await awards.insert({ ...award, id: 'essex:own-1', origin: 'RECORDED' });
  const text = await readFile(join(folder, 'awards.csv'), 'utf8');
  await writeFile(
    join(folder, 'awards.csv'),
    text
      .split('\n')
      .filter((line) => !line.startsWith('cg-u1,'))
      .join('\n'),
  );
  const lines = await readFile(join(folder, 'statement_lines.csv'), 'utf8');
  await writeFile(join(folder, 'statement_lines.csv'), lines.replaceAll(/.*AWARD,cg-u1,.*\n/g, ''));
  await loadPublished(dataSource, 'essex', folder);
  expect(await awards.countBy({ id: 'essex:cg-u1' })).toBe(0);
  expect(await awards.countBy({ id: 'essex:own-1' })).toBe(1);
  expect(await awards.count()).toBe(32);
});

it('stores nothing at all when one cell is bad', async () => {
  await loadPublished(dataSource, 'essex', folder);
  const before = await everything();
  await edit('awards.csv', '2950000,"£ 29,500"', '29500.5,"£ 29,500"');
  await edit('grants.csv', '60165600', '1');
  await expect(loadPublished(dataSource, 'essex', folder)).rejects.toThrow(
    'awards.csv, line 2, amount_pence: must be whole pence, such as 2950000',
  );
  expect(await everything()).toEqual(before);
});

it('lets two processes of one office load at once', async () => {
  const results = await Promise.all([
    loadPublished(dataSource, 'essex', folder),
    loadPublished(dataSource, 'essex', folder),
    loadPublished(dataSource, 'essex', folder),
  ]);
  expect(results.map(({ awardCount }) => awardCount)).toEqual([32, 32, 32]);
  expect(await dataSource.getRepository(Award).count()).toBe(32);
});

it("refuses a database that holds another office's records", async () => {
  await loadPublished(dataSource, 'essex', folder);
  const before = await everything();
  const kent = join(__dirname, '../../../../subgraphs/kent/published');
  await expect(loadPublished(dataSource, 'kent', kent)).rejects.toThrow(
    'DATABASE_URL: this database holds the records of essex, not of kent.',
  );
  expect(await everything()).toEqual(before);
});
