/*
 * A list across offices is one list: pages follow each other with no award twice and none skipped,
 * in every order, and a cursor from elsewhere is refused.
 */
import { startFederation, type TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

interface Node {
  readonly id: string;
  readonly title: string;
  readonly amountPence: number | null;
  readonly startsOn: string | null;
}
interface Page {
  readonly nodes: readonly Node[];
  readonly edges: readonly { cursor: string; node: { id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
}

const query = `query ($orderBy: AwardOrder, $first: Int, $after: String, $filter: AwardFilter) {
  awards(orderBy: $orderBy, first: $first, after: $after, filter: $filter) {
    nodes { id title amountPence startsOn } edges { cursor node { id } }
    pageInfo { hasNextPage hasPreviousPage endCursor } } }`;

async function readAll(variables: Record<string, unknown>): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  for (;;) {
    const answer = await hub.ask<{ awards: Page }>(query, { ...variables, after });
    const page: Page = answer.data.awards;
    expect(page.edges.map(({ node }) => node.id)).toEqual(page.nodes.map(({ id }) => id));
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

describe.each(['AMOUNT_DESC', 'AMOUNT_ASC', 'TITLE_ASC', 'STARTS_DESC'])(
  'in order %s',
  (orderBy) => {
    it('gives every award once, in the order of one long page', async () => {
      const long = await readAll({ orderBy, first: 500 });
      expect(new Set(long.map(({ id }) => id)).size).toBe(77);
      const short = await readAll({ orderBy, first: 7 });
      expect(short).toEqual(long);
    });
  },
);

it('puts awards without amount last in both orders of amount', async () => {
  for (const orderBy of ['AMOUNT_DESC', 'AMOUNT_ASC']) {
    const amounts = (await readAll({ orderBy, first: 50 })).map(({ amountPence }) => amountPence);
    expect(amounts.slice(-2)).toEqual([null, null]);
    const known = amounts.slice(0, -2).map(Number);
    const sorted = known.toSorted((a, b) => (orderBy === 'AMOUNT_DESC' ? b - a : a - b));
    expect(known).toEqual(sorted);
  }
});

it('combines conditions', async () => {
  const found = await readAll({
    filter: {
      offices: ['essex', 'west-midlands'],
      kinds: ['GRANT_TO_PROVIDER'],
      search: 'IDVA provision',
      minAmountPence: 3_817_000,
      maxAmountPence: 64_000_000,
    },
  });
  expect(found.map(({ id }) => id)).toEqual([
    'west-midlands:06',
    'essex:cg-1',
    'west-midlands:01',
    'west-midlands:02',
  ]);
});

it('takes signs in a search for what separates words, never for a wildcard or for SQL', async () => {
  for (const sign of ['%', '_', '\\', "'"]) {
    expect(await readAll({ filter: { search: sign } })).toEqual([]);
  }
  expect(await readAll({ filter: { search: "zebra%' OR 1=1 --" } })).toEqual([]);
  expect(await readAll({ filter: { search: "victim's%' OR 1=1 --" } })).toEqual(
    await readAll({ filter: { search: 'victims or 1 1' } }),
  );
});

it("pages through one office's awards", async () => {
  const office = `query ($after: String) { office(code: "cambridgeshire") { awards(first: 20, after: $after) {
    totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }`;
  type OfficePage = { office: { awards: Page & { totalCount: number } } };
  const first = await hub.ask<OfficePage>(office);
  expect(first.data.office.awards.nodes).toHaveLength(20);
  const { endCursor, hasNextPage } = first.data.office.awards.pageInfo;
  expect(hasNextPage).toBe(true);
  const second = await hub.ask<OfficePage>(office, { after: endCursor });
  expect(second.data.office.awards).toMatchObject({
    totalCount: 21,
    nodes: [{ id: 'cambridgeshire:victim-support-transition' }],
    pageInfo: { hasNextPage: false },
  });
});

describe('bad input', () => {
  const cases: [string, string, string, string][] = [
    ['no rows', '{ awards(first: 0) { totalCount } }', 'BAD_ARGUMENT', 'first'],
    ['too many rows', '{ awards(first: 501) { totalCount } }', 'BAD_ARGUMENT', 'first'],
    ['a malformed cursor', '{ awards(after: "x") { totalCount } }', 'BAD_CURSOR', 'after'],
    [
      'an unknown region',
      '{ awards(filter: { region: "x" }) { totalCount } }',
      'UNKNOWN_REGION',
      'filter.region',
    ],
    [
      'an unknown office',
      '{ awardTotals(filter: { offices: ["x"] }) { total { count } } }',
      'UNKNOWN_OFFICE',
      'filter.offices',
    ],
    [
      'an unknown priority',
      '{ awards(filter: { priorities: ["x"] }) { totalCount } }',
      'BAD_ARGUMENT',
      'filter.priorities',
    ],
    [
      'a dimension twice',
      '{ awardTotals(groupBy: [KIND, KIND]) { total { count } } }',
      'BAD_ARGUMENT',
      'groupBy',
    ],
    [
      'an unknown office to check',
      '{ publishedChecks(office: "x") { agreeing } }',
      'UNKNOWN_OFFICE',
      'office',
    ],
    [
      'an unknown region of offices',
      '{ offices(region: "x") { code } }',
      'UNKNOWN_REGION',
      'region',
    ],
    [
      'a long search',
      `{ providers(search: "${'x'.repeat(201)}") { nodes { id } } }`,
      'BAD_ARGUMENT',
      'search',
    ],
    [
      'a region within one office',
      '{ office(code: "kent") { awards(filter: { region: "eastern" }) { totalCount } } }',
      'BAD_ARGUMENT',
      'filter.region',
    ],
  ];

  it.each(cases)(
    'is refused with a code that names the argument: %s',
    async (_, bad, code, argument) => {
      const { errors } = await hub.ask(bad);
      expect(errors).toHaveLength(1);
      expect(errors[0]?.extensions).toMatchObject({ code, argument });
      expect(errors[0]?.message).toMatch(new RegExp(`^${argument}: `));
    },
  );

  it('is refused when a cursor comes from another question', async () => {
    const { data } = await hub.ask<{ awards: Page }>(query, { first: 3, orderBy: 'TITLE_ASC' });
    const after = data.awards.pageInfo.endCursor;
    const { errors } = await hub.ask(query, { first: 3, orderBy: 'AMOUNT_ASC', after });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_CURSOR', argument: 'after' });
  });
});

describe('providers', () => {
  type Providers = {
    providers: { nodes: { id: string; name: string }[]; pageInfo: Page['pageInfo'] };
  };
  const providers = `query ($search: String, $region: ID, $first: Int, $after: String) {
    providers(search: $search, region: $region, first: $first, after: $after) {
      nodes { id name } pageInfo { hasNextPage endCursor } } }`;

  it('lists every organisation once, by name', async () => {
    const whole = await hub.ask<Providers>(providers, { first: 500 });
    const names = whole.data.providers.nodes.map(({ name }) => name.toLowerCase());
    expect(names).toEqual(names.toSorted());
    expect(new Set(names).size).toBe(names.length);
    const pages: string[] = [];
    let after: string | null = null;
    for (;;) {
      const answer = await hub.ask<Providers>(providers, { first: 5, after });
      const page: Providers['providers'] = answer.data.providers;
      pages.push(...page.nodes.map(({ name }) => name.toLowerCase()));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(pages).toEqual(names);
  });

  it.each([
    ['its name', 'refuge', 'GB-CHC-277424'],
    ['another name', 'crime stoppers', 'GB-CHC-1108687'],
    ['an abbreviation', 'CRASAC', 'LOCAL-crasac'],
    ['its identifier', 'GB-CHC-298028', 'GB-CHC-298028'],
  ])('finds an organisation by %s', async (_, search, id) => {
    const { data } = await hub.ask<Providers>(providers, { search });
    expect(data.providers.nodes.map((node) => node.id)).toContain(id);
  });
});
