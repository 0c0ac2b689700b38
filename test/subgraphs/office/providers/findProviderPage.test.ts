import fc from 'fast-check';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';

import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import {
  findProviderPage,
  type ProviderPlace,
} from '../../../../subgraphs/office/providers/findProviderPage';
import { mergeFoundProviders } from '../../../../subgraphs/regional/providers/mergeProviders';
import { createTestDatabase } from '../../../federation/createTestDatabase';

interface Invented {
  readonly name: string;
  readonly aliases: readonly string[];
  /** The name under which each of two offices recorded it; null where one did not. */
  readonly recorded: readonly [string | null, string | null];
}

let offices: readonly DataSource[];
beforeAll(async () => {
  const urls = await Promise.all(['one', 'other'].map((name) => createTestDatabase(name)));
  offices = await Promise.all(urls.map((url) => openDatabase({ url, poolSize: 2 })));
});
afterAll(() => Promise.all(offices.map((office) => office.destroy())));

/** Gives both offices one register, and each its own awards. */
async function fill(organisations: readonly Invented[]): Promise<void> {
  for (const [index, office] of offices.entries()) {
    await office.query('TRUNCATE award, organisation CASCADE');
    for (const [number, { name, aliases, recorded }] of organisations.entries()) {
      await office.query(
        `INSERT INTO organisation (id, name, aliases, other_identifiers, identifier_evidence)
         VALUES ($1, $2, $3, '{}', 'synthetic')`,
        [`GB-CHC-${number}`, name, aliases],
      );
      await award(office, `${number}`, `GB-CHC-${number}`, recorded[index] ?? null);
    }
  }
}

async function award(office: DataSource, id: string, provider: string, name: string | null) {
  if (name === null) return;
  await office.query(
    `INSERT INTO award (id, title, recipient_id, recipient_name, provider_id, kind, status,
                        financial_year, origin)
     VALUES ($1, 't', 'r', $2, $3, 'PURCHASE', 'SPENT', '2014-15', 'SYNTHETIC')`,
    [id, name, provider],
  );
}

/** All that is found, page by page, as the regional subgraph reads it. */
async function readToTheEnd(search: string | null, first: number): Promise<ProviderPlace[]> {
  const read: ProviderPlace[] = [];
  for (let after: ProviderPlace | null = null; ; after = read.at(-1) ?? null) {
    const place = after && { id: after.id, sortKey: after.sortKey };
    const pages = await Promise.all(
      offices.map((office) => findProviderPage(office, { search, first: first + 1, after: place })),
    );
    const { places, hasNextPage } = mergeFoundProviders(pages, first);
    read.push(...places);
    if (!hasNextPage) return read;
  }
}

const word = fc.constantFrom(
  'victim',
  'Victm',
  'support',
  'SUPORT',
  'Haven',
  'Ärzte',
  'опора',
  '%',
  '298',
);
const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const recorded = fc.option(text);
const organisations = fc.array(
  fc.record({
    name: text,
    aliases: fc.array(text, { maxLength: 2 }),
    recorded: fc.tuple(recorded, recorded),
  }),
  { maxLength: 8 },
);

it('gives an organisation one place in every office, and reads it once, page by page', async () => {
  await fc.assert(
    fc.asyncProperty(
      organisations,
      fc.option(text),
      fc.integer({ min: 1, max: 3 }),
      async (all, search, first) => {
        await fill(all);
        const whole = await readToTheEnd(search, 500);
        const read = await readToTheEnd(search, first);
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
  await fill([{ name: 'Refuge', aliases: ['Shelter'], recorded: ['Zufluchtsort', null] }]);
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
  await fill([{ name: 'Refuge', aliases: [long.join('')], recorded: [long.join(' '), null] }]);
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
