import { createHash } from 'node:crypto';
import { connect } from 'node:net';

import { RecordedLog } from '../federation/RecordedLog';
import { lineAbout } from '../federation/lineAbout';
import { startFederation, type TestFederation } from '../federation/startFederation';
import { startRegionalApart } from '../federation/startRegionalApart';

/** One id follows a request: in its answer, and in the log of the gateway and of each office. */

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

const made = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const query = 'query Totals { awardTotals { total { count } coverage { complete } } }';

async function ask(body: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  await response.text();
  return response.headers.get('x-request-id') ?? '';
}

it.each<[string, string, RequestInit]>([
  ['an answer', '/graphql?query={__typename}', {}],
  ['a mistake', '/graphql?query={', {}],
  ['a method that is none', '/graphql', { method: 'DELETE' }],
  ['a body that is no JSON', '/graphql', { method: 'POST', body: '{' }],
  ['a path that is nowhere', '/nowhere', {}],
  ['a path that cannot be read', '/%E0%A4%A', {}],
  ['GraphiQL', '/', {}],
  ['the keys', '/.well-known/jwks.json', {}],
  ['health', '/health/live', {}],
  ['readiness', '/health/ready', {}],
])('is on %s', async (_, path, init) => {
  const { headers } = await fetch(hub.url + path, {
    ...init,
    headers: { 'content-type': 'application/json' },
  });
  expect(headers.get('x-request-id')).toMatch(made);
});

it('is on the answer to what is no request', async () => {
  const { port, hostname } = new URL(hub.url);
  const answer = await new Promise<string>((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => socket.write('NONSENSE\r\n\r\n'));
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('end', () => resolve(text)).on('error', reject);
  });
  const [, id = ''] = /^x-request-id: (\S+)\r$/im.exec(answer) ?? [];
  expect(id).toMatch(made);
  expect(await lineAbout(hub.lines, id)).toMatchObject({
    status: 400,
    codes: ['MALFORMED_REQUEST'],
  });
});

it('is taken from the caller where it is well formed, else made', async () => {
  const body = JSON.stringify({ query });
  expect(await ask(body, { 'x-request-id': 'board-2014' })).toBe('board-2014');
  expect(await ask(body, { 'x-request-id': 'a short story' })).toMatch(made);
  expect(await ask(body)).toMatch(made);
});

it('is in the line of the gateway and of every office asked', async () => {
  const id = 'a-totals-question';
  await ask(JSON.stringify({ query }), { 'x-request-id': id });
  const line = await lineAbout(hub.lines, id);
  expect(line).toMatchObject({
    level: 'info',
    operation: 'Totals',
    documentHash: createHash('sha256').update(query).digest('hex'),
    status: 200,
    caller: 'public',
    durationMs: expect.any(Number),
  });
  expect(line.asked?.map(({ office, outcome }) => `${office} ${outcome}`).sort()).toEqual(
    [...hub.offices.keys()].map((office) => `${office} ANSWERED`).sort(),
  );
  for (const { lines, identity } of hub.offices.values()) {
    const told = await lineAbout(lines, id);
    expect(told.process).toBe(identity.code);
    // What it answered before and is still so, it answers by saying so.
    expect([200, 412]).toContain(told.status);
  }
});

it('is in the line of a refusal, with its code', async () => {
  const cases = [
    ['{', 'MALFORMED_REQUEST'],
    ['[{}]', 'BATCH_REFUSED'],
    ['{}', 'BAD_REQUEST'],
    ['{"query":1}', 'BAD_REQUEST'],
    ['{"query":"{ nothing }"}', 'GRAPHQL_VALIDATION_FAILED'],
    ['{"query":"{ awards(first: -1) { totalCount } }"}', 'BAD_ARGUMENT'],
  ];
  for (const [body = '', code] of cases) {
    expect((await lineAbout(hub.lines, await ask(body))).codes).toEqual([code]);
  }
});

it('reaches the regional subgraph where that runs alone', async () => {
  const { log, lines } = new RecordedLog('regional');
  await using regional = await startRegionalApart(log);
  await using apart = await startFederation(regional.federation);
  const response = await fetch(`${apart.url}/graphql?query={offices{code}}`, {
    headers: { 'x-request-id': 'to-the-region' },
  });
  await response.text();
  expect(await lineAbout(lines, 'to-the-region')).toMatchObject({ status: 200 });
});

it('is not taken by an office from a stranger', async () => {
  const kent = hub.offices.get('kent');
  kent?.faults.splice(0);
  const response = await fetch(kent?.url ?? '', {
    method: 'POST',
    headers: { 'x-request-id': 'a-strangers-id' },
    body: '{}',
  });
  expect(response.status).toBe(401);
  const id = response.headers.get('x-request-id') ?? '';
  expect(id).toMatch(made);
  expect(kent?.faults).toMatchObject([{ requestId: id, reason: expect.any(String) }]);
  expect((await lineAbout(kent?.lines ?? [], id)).codes).toEqual(['STATEMENT_REFUSED']);
});

it('tells what came of asking an office that is gone', async () => {
  await using lame = await startFederation();
  await lame.offices.get('kent')?.stop();
  const headers = { 'x-request-id': 'without-kent' };
  const url = `${lame.url}/graphql?query=${encodeURIComponent(query)}`;
  await (await fetch(url, { headers })).text();
  const line = await lineAbout(lame.lines, 'without-kent');
  expect(line.codes).toEqual(['OFFICE_UNAVAILABLE']);
  expect(line.asked).toContainEqual(
    expect.objectContaining({ office: 'kent', outcome: 'UNAVAILABLE' }),
  );
  expect(lame.log).toMatchObject([{ requestId: 'without-kent', office: 'kent' }]);
});
