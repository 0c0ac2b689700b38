/*
 * An office whose payees nobody has identified, written as untidily as a real ledger writes them: a
 * person finds them all, by either search box, is told what each of them is, and which may be one.
 */
import {
  type OrganisationLine,
  type Organisations,
  organisationsQuery,
} from '../federation/organisationsQuery';
import { startFederation, type TestFederation } from '../federation/startFederation';
import { enterUntidyAwards, untidyAwards, untidyRecipients } from '../untidy/untidyOffice';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
  await enterUntidyAwards(databaseOf('kent'), 'kent');
});
afterAll(() => hub.stop());

function databaseOf(office: string) {
  const found = hub.offices.get(office);
  if (!found) throw new Error(`There is no office ${office}.`);
  return found.dataSource;
}

/** An award to somebody nobody has identified, entered by an office. */
async function record(office: string, name: string, amountPence: number | null): Promise<void> {
  await databaseOf(office).query(
    `INSERT INTO award (id, title, recipient_id, recipient_name, kind, status, financial_year,
                        amount_pence, origin)
     VALUES ($1, 'Payment', $1, $2, 'PURCHASE', 'SPENT', '2023-24', $3, 'RECORDED')`,
    [`${office}:${name}`, name, amountPence],
  );
}

async function list(variables: Record<string, unknown>): Promise<Organisations['organisations']> {
  const { data, errors } = await hub.ask<Organisations>(organisationsQuery, variables);
  expect(errors).toEqual([]);
  return data.organisations;
}

const payees = untidyRecipients('kent');

/** The names among Kent's payees that the search for awards finds. */
async function findByAwards(search: string): Promise<string[]> {
  const { data, errors } = await hub.ask<{
    readonly awards: { readonly nodes: readonly { readonly recipientName: string }[] };
  }>(
    `query ($search: String) { awards(filter: { search: $search, offices: ["kent"] }, first: 500) {
       nodes { ... on KentAward { recipientName } } } }`,
    { search },
  );
  expect(errors).toEqual([]);
  return namesOfPayees(data.awards.nodes.map(({ recipientName }) => recipientName));
}

/** The names among Kent's payees that the search for organisations finds. */
async function findByOrganisations(search: string): Promise<string[]> {
  const { nodes } = await list({ search, first: 500 });
  return namesOfPayees(nodes.flatMap(({ recorded }) => recorded?.spellings ?? []));
}

function namesOfPayees(found: readonly string[]): string[] {
  const known = new Set(payees.map(({ name }) => name));
  return [...new Set(found)].filter((name) => known.has(name)).sort();
}

describe('both search boxes', () => {
  // Whose own letters are in the wrong order, or who left out a word, is for the list of suspects.
  const written = (service: string): string[] =>
    namesOfPayees(
      payees
        .filter(({ organisation }) => organisation.endsWith(service))
        .filter(({ spelling }) => spelling !== 'SWAPPED_LETTERS' && spelling !== 'NO_SIGNS')
        .map(({ name }) => name),
    );

  it.each([
    ['Women’s Aid', ['womens aid', "Women's Aid", 'WOMEN’S AID', 'women´s\u00a0aid', 'Womens–Aid']],
    ['Rape & Sexual Abuse Centre', ['rape and sexual abuse', 'Rape & Sexual Abuse', 'RAPE&SEXUAL']],
    ["Children's Café", ['childrens cafe', 'Children‘s Café', 'CHILDREN`S CAFE\u0301']],
    ['Tŷ Diogel', ['ty diogel', 'Tŷ Diogel', 'Ty\u0302 Diogel', 'TŶ DIOGEL']],
    ['Self-Help Group', ['self help group', 'Self-Help Group', 'self–help\u2011group']],
  ])('find %s however it is written, and however it is asked for', async (service, searches) => {
    const expected = written(service);
    expect(expected.length).toBeGreaterThan(5);
    for (const search of searches) {
      expect(await findByAwards(search)).toEqual(expect.arrayContaining(expected));
      expect(await findByOrganisations(search)).toEqual(expect.arrayContaining(expected));
      // And no other way of writing the search finds more or less.
      expect(await findByAwards(search)).toEqual(await findByAwards(searches[0] ?? ''));
      expect(await findByOrganisations(search)).toEqual(
        await findByOrganisations(searches[0] ?? ''),
      );
    }
  });

  it('find nothing by signs alone', async () => {
    for (const search of ['’', '%', '(…)', '–']) {
      expect([await findByAwards(search), await findByOrganisations(search)]).toEqual([[], []]);
    }
  });
});

it('lists everything recorded and everything registered, page by page, once', async () => {
  const read: OrganisationLine[] = [];
  let after: string | null = null;
  do {
    const page: Organisations['organisations'] = await list({ first: 60, after });
    read.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && read.length < 1000);
  expect(new Set(read.map(({ id }) => id)).size).toBe(read.length);
  const spellings = read.flatMap(({ recorded }) => recorded?.spellings ?? []);
  expect(namesOfPayees(spellings)).toEqual(namesOfPayees(payees.map(({ name }) => name)));
  expect(new Set(read.map(({ kind }) => kind))).toEqual(
    new Set(['IDENTIFIED', 'RECORDED_NAME_ONLY', 'NOT_PAID']),
  );
  for (const { kind, provider, recorded, awardCount, offices } of read) {
    expect(provider === null).toBe(kind === 'RECORDED_NAME_ONLY');
    expect(recorded === null).toBe(kind !== 'RECORDED_NAME_ONLY');
    if (kind === 'NOT_PAID') expect([awardCount, offices]).toEqual([0, []]);
    else expect(offices.length).toBeGreaterThan(0);
  }
  // Nothing of what was paid is lost, and nothing counted twice.
  const ours = read.filter(({ recorded }) =>
    recorded?.spellings.some((name) => payees.some((payee) => payee.name === name)),
  );
  const awards = untidyAwards('kent');
  const sum = (amounts: readonly (number | null)[]): number =>
    amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
  expect({
    awards: sum(ours.map(({ awardCount }) => awardCount)),
    pence: sum(ours.map(({ totalPence }) => totalPence)),
    without: sum(ours.map(({ withoutAmount }) => withoutAmount)),
  }).toEqual({
    awards: awards.length,
    pence: sum(awards.map(({ amountPence }) => amountPence)),
    without: awards.filter(({ amountPence }) => amountPence === null).length,
  });
});

it('finds each payee by its own name, first or beside what is spelt the same', async () => {
  for (const { name } of payees.filter((_, index) => index % 9 === 0)) {
    const [best] = (await list({ search: name, first: 3 })).nodes;
    expect(best?.recorded?.spellings).toContain(name);
  }
});

it('shows what several offices wrote alike as one line, with the figures of each', async () => {
  await record('mopac', 'LARKSPUR WOMEN´S AID', 1_000);
  await record('essex', 'Larkspur Women’s Aid', null);
  await record('essex', 'Larkspur\u00a0Womens Aid', 250);
  const { nodes } = await list({ search: 'larkspur womens aid' });
  expect(nodes[0]).toMatchObject({
    name: 'Larkspur Women’s Aid',
    kind: 'RECORDED_NAME_ONLY',
    matchedBy: 'RECORDED_NAME',
    offices: [{ code: 'essex' }, { code: 'mopac' }],
    awardCount: 3,
    totalPence: 1_250,
    withoutAmount: 1,
    provider: null,
    mayBe: [],
    recorded: {
      spellings: [
        'LARKSPUR WOMEN´S AID',
        'Larkspur Women’s Aid',
        'Larkspur\u00a0Womens Aid',
      ].sort(),
      byOffice: [
        { office: { code: 'essex' }, awardCount: 2, totalPence: 250 },
        { office: { code: 'mopac' }, awardCount: 1, totalPence: 1_000 },
      ],
    },
  });
  const inEastern = await list({ search: 'larkspur womens aid', region: 'eastern' });
  expect(inEastern.nodes[0]).toMatchObject({ offices: [{ code: 'essex' }], totalPence: 250 });
});

it('never takes a recorded name for the organisation of that name, but says what it may be', async () => {
  const before = (await list({ search: 'victim support' })).nodes[0];
  await record('essex', 'VICTIM  SUPPORT', 5_000);
  const [registered, name] = (await list({ search: 'victim support' })).nodes;
  expect(registered).toEqual(before);
  expect(registered).toMatchObject({ id: 'GB-CHC-298028', kind: 'IDENTIFIED', mayBe: [] });
  expect(name).toMatchObject({
    name: 'VICTIM  SUPPORT',
    kind: 'RECORDED_NAME_ONLY',
    totalPence: 5_000,
    provider: null,
    mayBe: [{ id: 'GB-CHC-298028' }],
  });
});

it('counts for an organisation what every office pays it, also where one alone wrote the name', async () => {
  await databaseOf('kent').query(
    `UPDATE award SET recipient_name = 'Quokka Listening OrganisationLine' WHERE id = 'kent:victim-support-2015'`,
  );
  const { data } = await hub.ask('{ provider(id: "GB-CHC-298028") { awardCount totalPence } }');
  const [found] = (await list({ search: 'quokka listening' })).nodes;
  expect(found).toMatchObject({
    matchedName: 'Quokka Listening OrganisationLine',
    kind: 'IDENTIFIED',
  });
  expect({ provider: { awardCount: found?.awardCount, totalPence: found?.totalPence } }).toEqual(
    data,
  );
});

it('compares every payee, and says by name which offices it could not compare in full', async () => {
  interface Compared {
    readonly suspectedDuplicates: {
      readonly comparedCount: number;
      readonly leftOutCount: number;
      readonly leftOut: readonly object[];
      readonly nodes: readonly { readonly rule: string; readonly explanation: string }[];
    };
  }
  const query = `{ suspectedDuplicates(first: 500) { comparedCount leftOutCount
    leftOut { office { code } comparedCount leftOutCount } nodes { rule explanation } } }`;
  const { data } = await hub.ask<Compared>(query);
  expect(data.suspectedDuplicates).toMatchObject({ leftOutCount: 0, leftOut: [] });
  expect(data.suspectedDuplicates.comparedCount).toBeGreaterThan(payees.length);
  const rules = data.suspectedDuplicates.nodes.map(({ rule }) => rule);
  expect(rules).toEqual(
    expect.arrayContaining(['SAME_NAME', 'SAME_WORDS', 'KNOWN_AS', 'MISSPELT']),
  );
  await databaseOf('mopac').query(
    `INSERT INTO award (id, title, recipient_id, recipient_name, kind, status, financial_year, origin)
     SELECT 'mopac:many-' || n, 'Payment', 'mopac:many-' || n, 'Zz ' || md5(n::text), 'PURCHASE',
            'SPENT', '2023-24', 'RECORDED' FROM generate_series(1, 1100) n`,
  );
  const { data: more } = await hub.ask<Compared>(query);
  const { leftOutCount, leftOut } = more.suspectedDuplicates;
  expect(leftOutCount).toBeGreaterThan(100);
  expect(leftOut).toEqual([{ office: { code: 'mopac' }, comparedCount: 1000, leftOutCount }]);
});

it.each([
  ['no page size', { first: 0 }, 'BAD_ARGUMENT', 'first'],
  ['a long search', { search: 'x'.repeat(201) }, 'BAD_ARGUMENT', 'search'],
  ['a cursor of nothing', { after: 'x' }, 'BAD_CURSOR', 'after'],
  ['an unknown region', { region: 'x' }, 'UNKNOWN_REGION', 'region'],
])('refuses %s with a code that names the argument', async (_, variables, code, argument) => {
  const { errors } = await hub.ask(organisationsQuery, variables);
  expect(errors[0]?.extensions).toMatchObject({ code, argument });
});

it('says that an office is missing, in the list and beside its figures', async () => {
  await hub.offices.get('kent')?.stop();
  const partial = await hub.ask<Organisations>(organisationsQuery, { search: 'thistlewick' });
  expect(partial.data.organisations).toMatchObject({
    coverage: { complete: false, missing: [{ office: { code: 'kent' } }] },
    nodes: [],
  });
  expect(partial.errors[0]?.extensions).toEqual({ code: 'OFFICE_UNAVAILABLE', office: 'kent' });
  const { data } = await hub.ask<{
    readonly organisations: { readonly nodes: readonly { readonly coverage: object }[] };
  }>(`{ organisations(search: "victim support", first: 2) {
        nodes { kind coverage { complete missing { office { code } } } } } }`);
  const missing = { complete: false, missing: [{ office: { code: 'kent' } }] };
  expect(data.organisations.nodes).toEqual([
    { kind: 'IDENTIFIED', coverage: missing },
    { kind: 'RECORDED_NAME_ONLY', coverage: missing },
  ]);
});
