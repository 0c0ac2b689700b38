import { askKent } from '../federation/askKent';
import { startFederation, type TestFederation } from '../federation/startFederation';

/**
 * What callers send and what offices hold stays out of the logs, whatever goes wrong. A marker is
 * sent in every way there is; it may be in no line, and on no console.
 */

const marker = 'mrs-jane-doe';

let hub: TestFederation;
let printed: jest.SpyInstance[];
beforeAll(async () => {
  printed = [
    ...(['error', 'warn', 'log'] as const).map((name) =>
      jest.spyOn(console, name).mockImplementation(() => undefined),
    ),
    ...[process.stderr, process.stdout].map((stream) => jest.spyOn(stream, 'write')),
  ];
  hub = await startFederation();
});
afterAll(async () => {
  await hub.stop();
  jest.restoreAllMocks();
});

/** Everything that was told anywhere. */
function told(): string {
  const lines = [...hub.lines, ...[...hub.offices.values()].flatMap((office) => office.lines)];
  return JSON.stringify([lines, printed.map((spy) => spy.mock.calls)]).toLowerCase();
}

/** Sends something to the gateway and waits until its log has a line about it. */
async function send(path: string, init: RequestInit = {}): Promise<string> {
  const before = hub.lines.length;
  const response = await fetch(hub.url + path, {
    ...init,
    headers: { 'content-type': 'application/json', ...init.headers },
  });
  const text = await response.text();
  while (hub.lines.length === before) await new Promise((resolve) => setTimeout(resolve, 10));
  return text;
}

const post = (body: unknown, headers: Record<string, string> = {}): Promise<string> =>
  send('/graphql', {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const search = 'query($s: String) { awards(filter: { search: $s }) { totalCount } }';
const literal = (value: string): object => ({
  query: `{ awards(filter: { search: "${value}" }) { totalCount } }`,
});

const ways: [string, () => Promise<string>][] = [
  ['a variable', () => post({ query: search, variables: { s: marker } })],
  ['a literal', () => post(literal(marker))],
  ['a variable of the wrong type', () => post({ query: search, variables: { s: [marker] } })],
  ['a literal of the wrong type', () => post({ query: `{ awards(first: "${marker}") { x } }` })],
  ['a day that is none', () => post({ query: `{ region(code: "x", on: "${marker}") { code } }` })],
  ['a code that is none', () => post({ query: `{ office(code: "${marker}") { name } }` })],
  ['a cursor that is none', () => post({ query: `{ awards(after: "${marker}") { totalCount } }` })],
  ['a document that is none', () => post({ query: `{ awards(filter: "${marker}` })],
  ['a field that is none', () => post({ query: `{ ${marker.replaceAll('-', '_')} }` })],
  ['an alias', () => post({ query: `{ ${marker.replaceAll('-', '_')}: __typename }` })],
  ['an operation that is not there', () => post({ query: search, operationName: marker })],
  ['a body that is none', () => post(`{"query": "${marker}`)],
  ['a token', () => post(literal(marker), { authorization: `Bearer ${marker}` })],
  ['a cookie', () => post(literal('x'), { cookie: `session=${marker}` })],
  ['an id that is none', () => post(literal('x'), { 'x-request-id': `${marker} and more` })],
  ['a path', () => send(`/${marker}`)],
  ['a path that cannot be read', () => send(`/%E0%A4%A/${marker}`)],
  ['a hash', () => post({ extensions: { persistedQuery: { version: 1, sha256Hash: marker } } })],
  ['a GET', () => send(`/graphql?query={__typename}&variables={"s":"${marker}"}`)],
  ['a GET that is none', () => send(`/graphql?query={__typename}&variables=${marker}`)],
];

it.each(ways)('%s is in no log', async (_, sendIt) => {
  await sendIt();
  expect(told()).not.toContain(marker);
  expect(told()).not.toContain(marker.replaceAll('-', '_'));
});

it('sends the search text to the offices without logging it', async () => {
  await post({ query: search, variables: { s: marker } });
  const sent = [...hub.offices.values()].flatMap(({ requests }) => requests);
  expect(JSON.stringify(sent)).toContain(marker);
  expect(told()).not.toContain(marker);
});

it.each([
  ['a token that is none', `Bearer ${marker}`],
  ['parts of a token', `Bearer ${Buffer.from(`{"kid":"${marker}"}`).toString('base64url')}.e30.x`],
  ['another way to sign in', `Basic ${marker}`],
])('%s sent to an office is in no log', async (_, authorization) => {
  expect((await askKent(hub, authorization)).status).toBe(401);
  expect(told()).not.toContain(marker);
});

describe('a fault of the database', () => {
  const crossCharges = '{ office(code: "essex") { crossCharges { reference } } }';
  const query = async (sql: string): Promise<unknown> =>
    hub.offices.get('essex')?.dataSource.query(sql);
  const codesFor = async (asked: string): Promise<unknown[]> => {
    const { errors } = await hub.ask(asked, {}, 'essex-finance');
    return errors.map(({ extensions }) => extensions['code']);
  };
  const fault = () => hub.offices.get('essex')?.faults.at(-1)?.fault;

  it('with the row in its detail is in the log without the row', async () => {
    await query('ALTER TABLE cross_charge RENAME TO kept');
    await query('CREATE TABLE noted (value text CONSTRAINT noted_once UNIQUE)');
    await query(`INSERT INTO noted VALUES ('${marker}')`);
    await query(`CREATE FUNCTION note() RETURNS text LANGUAGE plpgsql AS $$
      BEGIN INSERT INTO noted VALUES ('${marker}'); RETURN 'noted'; END $$`);
    await query(`CREATE VIEW cross_charge AS SELECT * FROM kept WHERE note() = 'noted'`);
    // The driver itself says the value.
    await expect(query('SELECT * FROM cross_charge')).rejects.toMatchObject({
      detail: expect.stringContaining(marker),
    });
    expect(await codesFor(crossCharges)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(fault()).toMatchObject({
      name: 'QueryFailedError',
      code: '23505',
      message: 'duplicate key value violates unique constraint "noted_once"',
    });
    expect(told()).not.toContain(marker);
  });

  it('with the value in its message is in the log without the value', async () => {
    await query('DROP VIEW cross_charge');
    await query(
      `CREATE VIEW cross_charge AS SELECT * FROM kept WHERE lower('${marker}')::int > length(reference)`,
    );
    await expect(query('SELECT * FROM cross_charge')).rejects.toThrow(marker);
    expect(await codesFor(crossCharges)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(fault()).toMatchObject({ code: '22P02', message: expect.stringContaining('…') });
    expect(told()).not.toContain(marker);
  });

  it('with parameters is in the log without them', async () => {
    await query('ALTER TABLE award RENAME COLUMN folded TO unfolded');
    const text = await post({ query: search, variables: { s: marker } });
    expect(text).toContain('INTERNAL_SERVER_ERROR');
    expect(fault()).toMatchObject({ name: 'QueryFailedError', code: '42703' });
    expect(told()).not.toContain(marker);
  });
});
