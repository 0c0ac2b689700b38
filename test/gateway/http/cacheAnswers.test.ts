import { startFederation, type TestFederation } from '../../federation/startFederation';

import { getPlainly, sendTo } from './sendTo';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation({ protections: { cacheSeconds: 30 } });
});
afterAll(() => hub.stop());

const get = (query: string, headers: Record<string, string> = {}) =>
  getPlainly(`${hub.url}/graphql?query=${encodeURIComponent(query)}`, headers);

const totals = '{ awardTotals { total { totalPence } coverage { complete } } }';

it('lets others keep a complete answer to a GET for a while', async () => {
  const response = await get(totals);
  expect(response.headers['cache-control']).toBe('public, max-age=30');
  expect(response.headers['vary']).toMatch(/\bAccept(,|$)/);
});

it('answers 304 to whoever has the answer', async () => {
  const etag = (await get(totals)).headers['etag'] ?? '';
  expect(etag).not.toBe('');
  const again = await get(totals, { 'if-none-match': etag });
  expect([again.status, again.text]).toEqual([304, '']);
  expect((await get(totals, { 'if-none-match': '"other"' })).status).toBe(200);
  const strict = { accept: 'application/graphql-response+json', 'if-none-match': etag };
  expect((await get(totals, strict)).status).toBe(304);
});

it('lets nobody keep an answer to a POST', async () => {
  const { headers } = await sendTo(hub, { query: totals });
  expect(headers.get('cache-control')).toBe('no-store');
});

it.each([
  ['a mistake', '{ nothing }'],
  ['an error beside data', '{ a: office(code: "kent") { name } awards(first: 0) { totalCount } }'],
])('lets nobody keep %s', async (_, query) => {
  expect((await get(query)).headers['cache-control']).toBe('no-store');
});

it('lets nobody keep an answer to somebody with a token', async () => {
  const response = await get('{ __typename }', { authorization: 'Bearer x' });
  expect(response.headers['cache-control']).not.toContain('public');
});

it('lets nobody keep an answer from which an office is missing', async () => {
  await using dying = await startFederation();
  await dying.offices.get('kent')?.stop();
  const response = await getPlainly(`${dying.url}/graphql?query=${encodeURIComponent(totals)}`);
  expect(JSON.parse(response.text)).toMatchObject({
    data: { awardTotals: { coverage: { complete: false } } },
  });
  expect(response.headers['cache-control']).toBe('no-store');
});
