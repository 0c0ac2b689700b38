/*
 * A person who half remembers a name finds the organisation, whichever office recorded it, and is
 * told by what it was found.
 */
import { startFederation, type TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

interface Found {
  readonly providers: {
    readonly edges: readonly {
      readonly matchedBy: string | null;
      readonly matchedName: string | null;
      readonly node: { readonly id: string };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const query = `query ($search: String, $first: Int, $after: String) {
  providers(search: $search, first: $first, after: $after) {
    edges { matchedBy matchedName node { id } } pageInfo { hasNextPage endCursor } } }`;

/** What a search finds, as `identifier, by what, which text`. */
async function find(search: string | null): Promise<string[]> {
  const { data, errors } = await hub.ask<Found>(query, { search, first: 500 });
  expect(errors).toEqual([]);
  return data.providers.edges.map(({ node, matchedBy, matchedName }) =>
    [node.id, matchedBy, matchedName].join(', '),
  );
}

const victimSupport = 'GB-CHC-298028, NAME, Victim Support';
const byIdentifier = 'GB-CHC-298028, IDENTIFIER, GB-CHC-298028';

it.each([
  ['two misspelt words', 'victm suport', victimSupport],
  ['capitals of its own', 'Crasac', 'LOCAL-crasac, ALIAS, CRASAC'],
  ['the number alone', '298028', byIdentifier],
  ['its identifier with spaces', 'gb chc 298028', byIdentifier],
  ['a number among words', 'charity no. 298028', byIdentifier],
  ['another identifier', 'GB-COH-05382856', 'GB-CHC-1108687, IDENTIFIER, GB-COH-05382856'],
  ['a number without its zero', '5382856', 'GB-CHC-1108687, IDENTIFIER, GB-COH-05382856'],
  ['a Scottish number', 'sc037960', 'GB-CHC-1108687, IDENTIFIER, GB-SC-SC037960'],
  ['one that lost letters and zero', 'GB-SC-37960', 'GB-CHC-1108687, IDENTIFIER, GB-SC-SC037960'],
  ['full-width letters', 'ＧＢ－ＣＨＣ－２９８０２８', byIdentifier],
  ['one word', 'refuge', 'GB-CHC-277424, NAME, Refuge'],
  ['a misspelt word', 'refuje', 'GB-CHC-277424, NAME, Refuge'],
  ['a word in another name', 'crime stoppers', 'GB-CHC-1108687, ALIAS, Crime Stoppers Ltd'],
  ['letters within a word', 'shipping', 'nothing'],
  ['accents nobody wrote', 'Réfugé', 'GB-CHC-277424, NAME, Refuge'],
  ['a sign beside the name', 'brake*', 'GB-COH-03260243, NAME, Brake'],
])('finds the right one first by %s', async (_, search, first) => {
  expect((await find(search))[0] ?? 'nothing').toBe(first);
});

it.each(['298028-1', '298028-7', '298028/1', '298028 1', 'GB-CHC-298028-1', 'charity 298028–12'])(
  'takes no linked charity, such as %s, for the charity itself',
  async (search) => {
    expect(await find(search)).toEqual([]);
    const { data } = await hub.ask(
      `query ($search: String!, $id: ID!) {
         organisations(search: $search) { nodes { id matchedBy } } provider(id: $id) { id } }`,
      { search, id: search },
    );
    expect(data).toEqual({ organisations: { nodes: [] }, provider: null });
  },
);

it('finds a linked charity that the register knows, and the charity by its linked charity 0', async () => {
  expect(await find('298028-0')).toEqual([byIdentifier]);
  const kent = hub.offices.get('kent');
  const register = (identifiers: string) =>
    kent?.dataSource.query(
      `UPDATE organisation SET other_identifiers = '${identifiers}' WHERE id = 'GB-CHC-298028'`,
    );
  await register('{GB-CHC-298028-1}');
  try {
    expect(await find('GB-CHC-298028-1')).toEqual(['GB-CHC-298028, IDENTIFIER, GB-CHC-298028-1']);
    expect(await find('298028-7')).toEqual([]);
    // Read in one, it would be the number of another charity.
    expect(await find('2980281')).toEqual([expect.stringContaining('GB-CHC-298028-1')]);
  } finally {
    await register('{}');
  }
});

it('refuses what is too long for an identifier or a code, and tells a lookalike', async () => {
  const long = 'x'.repeat(10_000);
  for (const field of [
    'provider(id: $given)',
    'award(id: $given)',
    'office(code: $given)',
    'region(code: $given)',
  ]) {
    const query = `query ($given: ID!) { ${field} { __typename } }`;
    const { errors } = await hub.ask(query, { given: long });
    expect(errors[0]?.message).toMatch(/^(id|code): must be at most 200 characters\.$/);
    expect(errors[0]?.extensions['code']).toBe('BAD_ARGUMENT');
  }
  const { errors } = await hub.ask('{ provider(id: "0C123456") { id } }');
  expect(errors[0]?.message).toContain('Did you mean GB-COH-OC123456?');
});

it('finds the same with and without apostrophes of any kind', async () => {
  const plain = await find('womens aid');
  expect(plain.slice(0, 3).every((found) => found.includes("Women's Aid"))).toBe(true);
  expect(await find("women's aid")).toEqual(plain);
  expect(await find('Women’s Aid')).toEqual(plain);
});

it.each(['%', '_', '\\', '%%%', '...', "'", '""', ':*', '|!', 'поддержка', '救助', '\u{1F600}'])(
  'finds nothing by %s, which is in no name',
  async (search) => {
    expect(await find(search)).toEqual([]);
  },
);

it('treats punctuation in a search as a word separator', async () => {
  expect(await find('victim%support')).toEqual(await find('victim support'));
  expect(await find(`'; DROP TABLE award; --`)).toEqual([]);
  expect(await find(`victim' OR '1'='1`)).toEqual(await find('victim or 1 1'));
  expect((await find('refuge'))[0]).toContain('GB-CHC-277424');
});

it('treats one or two letters as the beginning of a word', async () => {
  expect(await find('ni')).toEqual([
    'GB-CHC-1037072, NAME, nia',
    'LOCAL-jan-trust, ALIAS, Joint Association of NISSA',
  ]);
  expect((await find('v')).every((found) => /, .*\bv/i.test(found))).toBe(true);
});

it('finds nothing by a very long word, and ignores a blank search', async () => {
  expect(await find('x'.repeat(200))).toEqual([]);
  expect(await find('victim '.repeat(28))).toEqual(await find('victim'));
  expect(await find('  ')).toEqual(await find(null));
});

it('finds a name that one office recorded, listed after registered names', async () => {
  const kent = hub.offices.get('kent');
  await kent?.dataSource.query(
    `UPDATE award SET recipient_name = 'Zebra Helpline' WHERE id = 'kent:victim-support-2015'`,
  );
  expect(await find('zebra help')).toEqual(['GB-CHC-298028, RECORDED_NAME, Zebra Helpline']);
  expect((await find('zbra helpline')).at(-1)).toBe('GB-CHC-298028, RECORDED_NAME, Zebra Helpline');
  expect((await find('victm suport'))[0]).toBe(victimSupport);
});

it.each([null, 'a', 'victim support', 'women', 'support servce'])(
  'reads the whole of %j page by page, none twice and none left out',
  async (search) => {
    const whole = await find(search);
    const read: string[] = [];
    let after: string | null = null;
    do {
      const answer: { readonly data: Found } = await hub.ask<Found>(query, {
        search,
        first: 2,
        after,
      });
      const { edges, pageInfo } = answer.data.providers;
      read.push(...edges.map((edge) => edge.node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null && read.length <= whole.length);
    expect(read).toEqual(whole.map((found) => found.split(', ')[0]));
    expect(new Set(read).size).toBe(read.length);
  },
);
