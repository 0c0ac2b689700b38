/* What makes no sense is refused by name, the same way in every place it can be asked. */
import { errorCodes } from '../../schema/errorCodes';
import { startFederation, type TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

async function refusalOf(
  query: string,
  variables: Record<string, unknown> = {},
  caller?: string,
): Promise<object> {
  const { errors } = await hub.ask(query, variables, caller);
  const [{ message, path, extensions } = { message: '', extensions: {} }] = errors;
  return { message, path: path?.join('.'), code: extensions['code'] };
}

it.each(['mutation { x }', 'subscription { x }'])(
  'refuses %s, which there is none of',
  async (query) => {
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
      },
      body: JSON.stringify({ query }),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
  },
);

describe('a filter is judged alike for one office and for all', () => {
  const inOffice = `query ($filter: AwardFilter) { office(code: "essex") { awards(filter: $filter) { totalCount } } }`;
  const everywhere = `query ($filter: AwardFilter) { awards(filter: $filter) { totalCount } }`;

  it.each([
    [{ priorities: ['x'] }, 'filter.priorities: "x" is not a priority.'],
    [{ search: 'x'.repeat(201) }, 'filter.search: must be at most 200 characters.'],
    [{ providers: ['GB-CHC-1'] }, 'filter.providers: "GB-CHC-1" is no organisation'],
    [{ providers: ['GB-CHC-0'] }, 'filter.providers: "GB-CHC-0": An identifier of the list GB-CHC'],
  ])('%j', async (filter, message) => {
    const expected = {
      message: expect.stringContaining(message) as string,
      code: 'BAD_ARGUMENT',
    };
    expect(await refusalOf(everywhere, { filter })).toMatchObject(expected);
    // Of an office's own words none get out: the gateway says which argument it was.
    const [argument = ''] = message.split(':');
    const told = `${argument}: ${errorCodes.BAD_ARGUMENT.sentence}`;
    expect(await refusalOf(inOffice, { filter })).toMatchObject({ ...expected, message: told });
  });

  it('refuses an empty region in both', async () => {
    const filter = { region: '' };
    expect(await refusalOf(inOffice, { filter })).toMatchObject({
      message: `filter.region: ${errorCodes.BAD_ARGUMENT.sentence}`,
    });
    expect(await refusalOf(everywhere, { filter })).toMatchObject({ code: 'UNKNOWN_REGION' });
  });

  it('finds the same with a straight or a curly apostrophe', async () => {
    const found = await Promise.all(
      ["women's", 'women’s'].map((search) =>
        hub.ask<{ awards: { totalCount: number } }>(everywhere, { filter: { search } }),
      ),
    );
    const [straight, curly] = found.map(({ data }) => data.awards.totalCount);
    expect(straight).toBeGreaterThan(0);
    expect(curly).toBe(straight);
  });
});

it.each(['', 'nowhere'])('refuses cross-charges with the office "%s"', async (counterparty) => {
  const message = `counterparty: ${errorCodes.UNKNOWN_OFFICE.sentence}`;
  const query = `query ($counterparty: ID) { office(code: "essex") {
    crossCharges(counterparty: $counterparty) { reference } } }`;
  const refusal = await refusalOf(query, { counterparty }, 'essex-finance');
  expect(refusal).toMatchObject({ code: 'UNKNOWN_OFFICE', message });
});

// Both write NUL in the document: a request that holds one by itself is refused as a whole.
it('refuses cross-charges with an office whose code is NUL', async () => {
  const message = `counterparty: ${errorCodes.BAD_ARGUMENT.sentence}`;
  const query = String.raw`{ office(code: "essex") {
    crossCharges(counterparty: "\u0000") { reference } } }`;
  const refusal = await refusalOf(query, {}, 'essex-finance');
  expect(refusal).toMatchObject({ code: 'BAD_ARGUMENT', message });
});

it('refuses to search for NUL, at the field that was asked', async () => {
  const query = String.raw`{ providers(search: "\u0000") { nodes { id } } }`;
  expect(await refusalOf(query)).toEqual({
    message: 'search: must not hold NUL.',
    path: 'providers',
    code: 'BAD_ARGUMENT',
  });
});

it.each([
  '{ publishedChecks(region: "eastern", office: "mopac") { coverage { complete } } }',
  '{ awards(filter: { region: "eastern", offices: ["mopac"] }) { totalCount } }',
])('refuses a region without the office that is named: %s', async (query) => {
  expect(await refusalOf(query)).toMatchObject({
    message: expect.stringMatching(
      /region: "eastern" has none of the offices .*: "mopac"/,
    ) as string,
    code: 'BAD_ARGUMENT',
  });
});

describe('a cursor of another list', () => {
  const cursorOf = (list: string): Promise<string> =>
    hub
      .ask<Record<string, { pageInfo: { endCursor: string } }>>(
        `{ list: ${list} { pageInfo { endCursor } } }`,
      )
      .then(({ data }) => data['list']?.pageInfo.endCursor ?? '');
  const anotherList = { code: 'BAD_CURSOR' };
  const ask = (list: string, after: string): Promise<object> =>
    refusalOf(
      `query ($after: String) { list: ${list.replace(')', ', after: $after)')} {
      pageInfo { endCursor } } }`,
      { after },
    );

  it.each([
    ['awards(first: 2)', 'awards(filter: { offices: ["essex"] }, first: 2)'],
    ['awards(filter: { region: "eastern" }, first: 2)', 'awards(first: 2)'],
    ['providers(first: 2)', 'providers(region: "eastern", first: 2)'],
  ])('of %s is refused in %s', async (one, other) => {
    const cursor = await cursorOf(one);
    expect(await ask(one, cursor)).toMatchObject({ code: undefined });
    expect(await ask(other, cursor)).toMatchObject(anotherList);
  });

  it('of one office is refused in another and in the list of all', async () => {
    const { data } = await hub.ask<{
      office: { awards: { pageInfo: { endCursor: string } } };
    }>('{ office(code: "essex") { awards(first: 2) { pageInfo { endCursor } } } }');
    const after = data.office.awards.pageInfo.endCursor;
    const kents = `query ($after: String) { office(code: "kent") { awards(after: $after) { totalCount } } }`;
    expect(await refusalOf(kents, { after })).toMatchObject(anotherList);
    expect(await ask('awards(first: 2)', after)).toMatchObject(anotherList);
  });
});

it.each(['/nowhere', '/graphql/x', '/graphql/x?query={__typename}'])(
  'answers %s, which is not there, with a code, in JSON',
  async (path) => {
    const kent = new URL(hub.offices.get('kent')?.url ?? '').origin;
    for (const address of [`${hub.url}${path}`, `${kent}${path}`]) {
      const response = await fetch(address);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'NOT_FOUND' } }],
      });
    }
  },
);

// Written in the document: JSON has no such number.
it.each(['1e400', '-1e400', '1' + '0'.repeat(400)])(
  'refuses a number as large as %s, before anybody is asked',
  async (weight) => {
    const divide = `mutation { essex { apportionJointCommission(input: { idempotencyKey: "x",
      jointCommission: "essex:tonic", basis: FORMULA, totalPence: 1, financialYear: "2014-15",
      participants: [{ office: "kent", weight: ${weight} }] }) { problems { code } } } }`;
    expect(await refusalOf(divide, {}, 'essex-finance')).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: expect.stringContaining('is too large for a number') as string,
    });
  },
);

it('answers a POST to an unknown path with NOT_FOUND too', async () => {
  const response = await fetch(`${hub.url}/graphql/x`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
  });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'NOT_FOUND' } }],
  });
});

it('reports liveness and nothing else', async () => {
  const response = await fetch(`${hub.url}/health/live`);
  expect(await response.json()).toEqual({ status: 'live' });
});
