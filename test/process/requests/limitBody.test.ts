import { gzipSync } from 'node:zlib';

import { offices as register } from '../../../subgraphs/offices';
import { startFederation, type TestFederation } from '../../federation/startFederation';

import { sendTo } from '../../gateway/http/sendTo';

/** One office is enough. */
const offices = register.slice(0, 1);

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation({ offices, protections: { bodyBytesMax: 1_000 } });
});
afterAll(() => hub.stop());

/** A question in a body of so many bytes. */
function bodyOf(bytes: number): string {
  const empty = JSON.stringify({ query: '{ __typename }', padding: '' });
  return empty.replace('""', `"${'x'.repeat(bytes - empty.length)}"`);
}

it('answers a body of just the size that is allowed', async () => {
  expect(await sendTo(hub, bodyOf(1_000))).toMatchObject({ status: 200, code: undefined });
});

it('refuses one byte more, naming the limit and what was found', async () => {
  const sent = await sendTo(hub, bodyOf(1_001));
  expect([sent.status, sent.code]).toEqual([413, 'BODY_TOO_LARGE']);
  expect(sent.message).toBe('A body may have 1000 bytes, not 1001.');
});

it('measures a compressed body after decompression', async () => {
  const headers = { 'content-encoding': 'gzip' };
  const small = await sendTo(hub, gzipSync(bodyOf(900)), headers);
  expect([small.status, small.code]).toEqual([200, undefined]);
  const bomb = await sendTo(hub, gzipSync(bodyOf(5_000_000)), headers);
  expect([bomb.status, bomb.code]).toEqual([413, 'BODY_TOO_LARGE']);
});

const nested = (depth: number): string =>
  `{"query":"{ __typename }","variables":${'{"a":'.repeat(depth - 2)}{}${'}'.repeat(depth - 2)}}`;

it('answers JSON 32 levels deep and refuses it one level deeper', async () => {
  expect(await sendTo(hub, nested(32))).toMatchObject({ status: 200 });
  const sent = await sendTo(hub, nested(33));
  expect([sent.status, sent.code]).toEqual([400, 'MALFORMED_REQUEST']);
  expect(sent.message).toBe('JSON may be 32 levels deep, and this is deeper.');
});

it.each(['variables', 'extensions'])('looks as deep into the %s of a GET', async (parameter) => {
  const url = new URL(`${hub.url}/graphql?query={__typename}`);
  url.searchParams.set(parameter, `${'{"a":'.repeat(40)}{}${'}'.repeat(40)}`);
  expect((await fetch(url)).status).toBe(400);
});

it('answers one operation, not a list of them', async () => {
  const one = { query: '{ __typename }' };
  const sent = await sendTo(hub, [one, one, one]);
  expect([sent.status, sent.code]).toEqual([400, 'BATCH_REFUSED']);
  expect(sent.message).toBe('A request holds one operation, not a list of 3.');
});

const unreadable: [string, unknown][] = [
  ['text that is not JSON', '{ "not a JSON'],
  ['a NUL character', { query: '{ __typename }', variables: { search: 'a\0b' } }],
  ['a name with a NUL character', { query: '{ __typename }', variables: { 'a\0b': 1 } }],
];

it.each(unreadable)('refuses %s', async (_, body) => {
  expect(await sendTo(hub, body)).toMatchObject({ status: 400, code: 'MALFORMED_REQUEST' });
});

it.each(['utf-16', 'latin1', 'nonsense'])('refuses a body in %s', async (charset) => {
  const sent = await sendTo(hub, bodyOf(100), {
    'content-type': `application/json; charset=${charset}`,
  });
  expect([400, 415]).toContain(sent.status);
  expect(sent.code).toMatch(/^(MEDIA_TYPE_UNSUPPORTED|MALFORMED_REQUEST)$/);
});

it('refuses an unknown content encoding', async () => {
  const sent = await sendTo(hub, bodyOf(100), { 'content-encoding': 'secret' });
  expect([sent.status, sent.code]).toEqual([415, 'MEDIA_TYPE_UNSUPPORTED']);
});

it('logs no fault for a bad request', () => {
  expect(hub.log).toEqual([]);
});
