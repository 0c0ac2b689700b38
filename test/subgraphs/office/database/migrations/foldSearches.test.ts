/* A database that an office filled before both searches were folded by one rule is brought along. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { DataSource, type MigrationInterface } from 'typeorm';

import { findAwardPage } from '../../../../../subgraphs/office/awards/findAwardPage';
import { openDatabase } from '../../../../../subgraphs/office/database/openDatabase';
import { findOrganisationPage } from '../../../../../subgraphs/office/providers/findOrganisationPage';
import { findProviderPage } from '../../../../../subgraphs/office/providers/findProviderPage';
import { createTestDatabase } from '../../../../federation/createTestDatabase';

const folder = join(__dirname, '../../../../../subgraphs/office/database/migrations');

/** The migrations up to a number, as they were when the database was last opened. */
function migrationsBefore(number: number): (new () => MigrationInterface)[] {
  const classes = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      Object.values(jest.requireActual<Record<string, unknown>>(join(folder, file))),
    )
    .filter((value) => typeof value === 'function') as (new () => MigrationInterface)[];
  return classes.filter(({ name }) => Number(/\d+$/.exec(name)?.[0]) < number);
}

async function openAsBefore(url: string, number: number): Promise<DataSource> {
  const before = new DataSource({
    type: 'postgres',
    url,
    synchronize: false,
    migrations: migrationsBefore(number),
  });
  await before.initialize();
  await before.runMigrations({ transaction: 'all' });
  return before;
}

it('folds anew what is there, and every search finds it', async () => {
  const url = await createTestDatabase('folded_before');
  const before = await openAsBefore(url, 1700000000110);
  await before.query(
    `INSERT INTO organisation (id, name, aliases, other_identifiers, identifier_evidence)
     VALUES ('GB-CHC-1', 'Thistlewick Women´s Aid', '{}', '{}', 'synthetic')`,
  );
  await before.query(
    `INSERT INTO award (id, title, description, recipient_id, recipient_name, provider_id, kind,
                        status, financial_year, origin)
     VALUES ('kent:1', 'Straßenhilfe', NULL, 'kent:w', 'THISTLEWICK WOMEN´S AID', 'GB-CHC-1',
             'PURCHASE', 'SPENT', '2014-15', 'RECORDED'),
            ('kent:2', 'Court support', 'for Tŷ Gŵyrdan', 'kent:t', 'Tŷ', NULL,
             'PURCHASE', 'SPENT', '2014-15', 'RECORDED')`,
  );
  const [was] = await before.query<object[]>(
    `SELECT folded FROM provider_name WHERE kind = 'NAME'`,
  );
  expect(was).toEqual({ folded: 'thistlewick women s aid' });
  await before.destroy();

  const after = await openDatabase({ url, poolSize: 2 });
  const [provider] = await findProviderPage(after, {
    search: 'thistlewick womens',
    first: 9,
    after: null,
  });
  // Every word begins a word of the name: it is no misspelling any more.
  expect(provider).toMatchObject({ id: 'GB-CHC-1', sortKey: '4000 thistlewick womens aid' });
  const awards = async (search: string): Promise<string[]> => {
    const question = {
      conditions: { search },
      orderBy: 'TITLE_ASC',
      first: 9,
      after: null,
    } as const;
    return (await findAwardPage(after, question)).map(({ id }) => id);
  };
  expect(await awards('womens aid')).toEqual(['kent:1']);
  expect(await awards('STRASSENHILFE')).toEqual(['kent:1']);
  expect(await awards('ty gwyrdan')).toEqual(['kent:2']);
  // A later migration: recipients that nobody had identified are found from then on.
  const [unidentified] = await findOrganisationPage(after, { search: 'tŷ', first: 9, after: null });
  expect(unidentified).toMatchObject({ names: ['Tŷ'], recorded: true, awardCount: 1 });
  await after.destroy();
});

it('folds initials anew into one word, and every search finds them however they are written', async () => {
  const url = await createTestDatabase('initials_before');
  const before = await openAsBefore(url, 1700000000180);
  await before.query(
    `INSERT INTO organisation (id, name, aliases, other_identifiers, identifier_evidence)
     VALUES ('GB-CHC-1', 'Q.X.P.C.C.', '{}', '{}', 'synthetic')`,
  );
  await before.query(
    `INSERT INTO award (id, title, description, recipient_id, recipient_name, provider_id, kind,
                        status, financial_year, origin)
     VALUES ('kent:1', 'Therapy', NULL, 'kent:q', 'Q X P C C', 'GB-CHC-1',
             'PURCHASE', 'SPENT', '2014-15', 'RECORDED'),
            ('kent:2', 'Helpline of the ZVXQC', NULL, 'kent:z', 'Z. V. X. Q. C.', NULL,
             'PURCHASE', 'SPENT', '2014-15', 'RECORDED')`,
  );
  await before.destroy();

  const after = await openDatabase({ url, poolSize: 2 });
  for (const search of ['QXPCC', 'Q.X.P.C.C.', 'q x p c c', 'Q. X. P. C. C']) {
    const question = { search, first: 9, after: null };
    const providers = await findProviderPage(after, question);
    expect([search, ...providers.map(({ id, sortKey }) => `${id} ${sortKey}`)]).toEqual([
      search,
      'GB-CHC-1 2000 qxpcc',
    ]);
  }
  const names = await findOrganisationPage(after, { search: 'ZVXQC', first: 9, after: null });
  expect(names).toMatchObject([{ matchedName: 'Z. V. X. Q. C.' }]);
  const awards = async (search: string): Promise<number> =>
    (
      await findAwardPage(after, {
        conditions: { search },
        orderBy: 'TITLE_ASC',
        first: 9,
        after: null,
      })
    ).length;
  expect(await awards('qxpcc')).toBe(1);
  expect(await awards('Z.V.X.Q.C.')).toBe(1);
  await after.destroy();
});
