import fc from 'fast-check';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';

import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import { findProviderPage } from '../../../../subgraphs/office/providers/findProviderPage';
import { mergeFoundProviders } from '../../../../subgraphs/regional/providers/mergeProviders';
import { createTestDatabase } from '../../../federation/createTestDatabase';

import { award, fill, organisations, readToTheEnd, text } from './inventedProviders';

let offices: readonly DataSource[];
beforeAll(async () => {
  const urls = await Promise.all(['one', 'other'].map((name) => createTestDatabase(name)));
  offices = await Promise.all(urls.map((url) => openDatabase({ url, poolSize: 2 })));
});
afterAll(() => Promise.all(offices.map((office) => office.destroy())));

it('gives an organisation one place in every office, and reads it once, page by page', async () => {
  await fc.assert(
    fc.asyncProperty(
      organisations,
      fc.option(text),
      fc.integer({ min: 1, max: 3 }),
      async (all, search, first) => {
        await fill(offices, all);
        const whole = await readToTheEnd(offices, search, 500);
        const read = await readToTheEnd(offices, search, first);
        expect(read).toEqual(whole);
        expect(new Set(read.map(({ id }) => id)).size).toBe(read.length);
        const [one = [], other = []] = await Promise.all(
          offices.map((office) => findProviderPage(office, { search, first: 501, after: null })),
        );
        const places = new Map(one.map(({ id, sortKey }) => [id, sortKey]));
        for (const { id, sortKey } of other) expect(places.get(id) ?? sortKey).toBe(sortKey);
        expect(mergeFoundProviders([other, one], 500)).toEqual(
          mergeFoundProviders([one, other], 500),
        );
      },
    ),
    { numRuns: 25 },
  );
});

it('keeps in step with awards and the register, whoever writes them', async () => {
  const office = offices[0] as DataSource;
  const find = async (search: string): Promise<(string | null)[]> =>
    (await findProviderPage(office, { search, first: 9, after: null })).map((p) => p.matchedName);
  await fill(offices, [{ name: 'Refuge', aliases: ['Shelter'], recorded: ['Zufluchtsort', null] }]);
  await award(office, 'more', 'GB-CHC-0', 'Zufluchtsort');
  expect(await find('zuflucht')).toEqual(['Zufluchtsort']);
  await office.query(`DELETE FROM award WHERE id = 'more'`);
  expect(await find('zuflucht')).toEqual(['Zufluchtsort']);
  await office.query(`UPDATE award SET recipient_name = 'Asile'`);
  expect([await find('zuflucht'), await find('asile')]).toEqual([[], ['Asile']]);
  await office.query(`UPDATE organisation SET aliases = '{Harbour}'`);
  expect([await find('shelter'), await find('harbour')]).toEqual([[], ['Harbour']]);
  await office.query(`UPDATE award SET provider_id = NULL`);
  expect(await find('refuge')).toEqual([]);
});

it('takes a name longer than an index holds', async () => {
  const office = offices[0] as DataSource;
  const long = Array.from({ length: 4000 }, (_, index) => String.fromCodePoint(0x4e00 + index));
  await fill(offices, [
    { name: 'Refuge', aliases: [long.join('')], recorded: [long.join(' '), null] },
  ]);
  const found = await findProviderPage(office, { search: 'refuge', first: 9, after: null });
  expect(found.map(({ matchedBy }) => matchedBy)).toEqual(['NAME']);
});

it('says what to do when the office may not create the extension it needs', async () => {
  const url = new URL(await createTestDatabase('denied'));
  const owner = new Client({ connectionString: url.href });
  await owner.connect();
  await owner.query(`CREATE ROLE denied LOGIN PASSWORD 'denied'`);
  await owner.query('GRANT ALL ON SCHEMA public TO denied');
  [url.username, url.password] = ['denied', 'denied'];
  await expect(openDatabase({ url: url.href, poolSize: 2 })).rejects.toThrow(
    /pg_trgm.* role denied cannot create it .*administrator .* run: CREATE EXTENSION pg_trgm;$/,
  );
  await owner.query('CREATE EXTENSION pg_trgm');
  const office = await openDatabase({ url: url.href, poolSize: 2 });
  expect(await findProviderPage(office, { search: 'refuge', first: 1, after: null })).toEqual([]);
  await office.destroy();
  await owner.end();
});
