/*
 * Who a victim is, is entered and read at the office's own desk alone: by its own caseworkers, each
 * reading recorded, and nowhere else. No value of it is in an answer of the endpoint that the hub
 * asks, in a log, or in clear in the database.
 */
import { generateKeyPair, SignJWT } from 'jose';

import { type ErrorCode, errorCodes } from '../../schema/errorCodes';
import { rotateKeys } from '../../subgraphs/office/cases/duties/rotateKeys';
import { askDesk, type DeskCaller, enterAtDesk } from '../federation/askDesk';
import { aReferral, enterCaseAt } from '../federation/enterCases';
import { startFederation, type TestFederation } from '../federation/startFederation';

const person = {
  name: 'Invented Quillfeather',
  bornOn: '1987-03-21',
  address: '7 Nowhere Lane\nNotown',
  phone: '01632 960987',
  email: 'quillfeather@example.org',
  safeContact: 'ring twice',
};
const fields = Object.keys(person).join(' ');

let hub: TestFederation;
let printed: jest.SpyInstance[];
let reference: string;
beforeAll(async () => {
  printed = [
    ...(['error', 'warn', 'log'] as const).map((name) =>
      jest.spyOn(console, name).mockImplementation(() => undefined),
    ),
    ...[process.stderr, process.stdout].map((stream) => jest.spyOn(stream, 'write')),
  ];
  hub = await startFederation();
  const { referral } = await enterCaseAt(hub, 'essex', 'recordReferral', aReferral('the case'));
  reference = referral.reference;
});
afterAll(async () => {
  await hub.stop();
  jest.restoreAllMocks();
});

const desk = (query: string, caller: DeskCaller, office = 'essex') =>
  askDesk(hub, office, query, caller);
/** Asks the desk of Essex about the case, `$reference` in the query. */
const deskOnCase = (query: string, caller: DeskCaller) =>
  desk(query, { ...caller, variables: { reference } });
const caseworker = { as: 'essex-caseworker' };
const whoIs = (caller: DeskCaller) =>
  deskOnCase(
    `query ($reference: ID!) { office { referral(reference: $reference) {
       reference personalDetails { ${fields} } } } }`,
    caller,
  );
const readings = () =>
  deskOnCase(
    `query ($reference: ID!) { office {
       referralReadings(reference: $reference) { by what purpose } } }`,
    { as: 'essex-administrator' },
  );
const enterPerson = (key: string, caller: DeskCaller, details: object = person) => {
  const recordPersonalDetails = {
    field: 'recordPersonalDetails',
    input: { idempotencyKey: key, reference, ...details },
    selection: 'referral { reference events { kind } } problems { code field }',
  };
  return enterAtDesk(hub, 'essex', recordPersonalDetails, caller);
};
const sql = <Row>(text: string) =>
  hub.offices.get('essex')?.dataSource.query<Row[]>(text) ?? Promise.resolve([]);

it('stores and returns personal details, once for each request, and logs each access', async () => {
  const before = await whoIs(caseworker);
  expect(before.data).toEqual({ office: { referral: { reference, personalDetails: null } } });
  const first = await enterPerson('p1', caseworker);
  expect(first.data).toMatchObject({
    essex: { recordPersonalDetails: { problems: [], referral: { reference } } },
  });
  expect(await enterPerson('p1', caseworker)).toMatchObject({ data: first.data });
  const other = await enterPerson('p1', caseworker, { name: 'Somebody Else' });
  expect(other.data).toMatchObject({
    essex: { recordPersonalDetails: { problems: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] } },
  });
  const { data, headers } = await whoIs(caseworker);
  expect(data).toEqual({ office: { referral: { reference, personalDetails: person } } });
  expect(headers.get('cache-control')).toBe('no-store');
  const by = expect.stringMatching(/\|essex-caseworker$/);
  expect((await readings()).data).toMatchObject({
    office: {
      referralReadings: expect.arrayContaining([
        { by, what: 'PERSONAL_DETAILS', purpose: 'CASEWORK' },
        { by, what: 'CASE', purpose: 'CASEWORK' },
      ]),
    },
  });
  const sealed = await sql<{ what: string }>(
    `SELECT what FROM referral_reading WHERE what = 'PERSONAL_DETAILS'`,
  );
  expect(sealed).toHaveLength(1);
});

it.each([
  ...(['kent-caseworker', 'kent-administrator', 'eastern-board', 'eastern-bi'] as const),
  'national-board',
])('refuses %s, whatever is asked', async (as) => {
  for (const answer of [
    await whoIs({ as }),
    await desk('{ office { name } }', { as }),
    await desk('{ __typename }', { as }),
    await enterPerson(as, { as }),
  ]) {
    const { status, data, errors } = answer;
    expect([status, data]).toEqual([403, null]);
    expect(errors).toMatchObject([{ extensions: { code: 'ACCESS_REFUSED' } }]);
  }
});

it.each<[string, string | undefined, string]>([
  ['no token', undefined, 'TOKEN_REQUIRED'],
  ['another way to sign in', 'Basic eDp5', 'TOKEN_MALFORMED'],
  ['a word', 'Bearer x', 'TOKEN_MALFORMED'],
])('refuses %s', async (_, authorization, code) => {
  const caller = authorization === undefined ? {} : { authorization };
  const { status, data, errors } = await whoIs(caller);
  expect([status, data]).toEqual([401, null]);
  expect(errors).toMatchObject([{ extensions: { code } }]);
});

it('refuses bad tokens, and the statements that the gateway signs', async () => {
  const claims = { sub: 'x', roles: ['office-caseworker'], office: 'essex' };
  const now = Math.floor(Date.now() / 1000);
  const codeOf = async (token: string) => {
    const { status, errors } = await whoIs({ authorization: `Bearer ${token}` });
    return [status, errors[0]?.extensions['code']];
  };
  expect(await codeOf(await hub.issuer.sign({ ...claims, exp: now - 60 }))).toEqual([
    ...[401, 'TOKEN_EXPIRED'],
  ]);
  expect(await codeOf(await hub.issuer.sign({ ...claims, aud: 'another' }))).toEqual([
    ...[401, 'TOKEN_WRONG_AUDIENCE'],
  ]);
  const { privateKey } = await generateKeyPair('EdDSA');
  const foreign = new SignJWT({ ...claims, iss: 'pcc-gateway', aud: 'essex', exp: now + 60 });
  const header = { alg: 'EdDSA', kid: 'stranger' };
  expect(await codeOf(await foreign.setProtectedHeader(header).sign(privateKey))).toEqual([
    ...[401, 'TOKEN_WRONG_ISSUER'],
  ]);
  const service = { ...claims, roles: ['bi-service', 'office-caseworker'] };
  expect(await codeOf(await hub.issuer.sign(service))).toEqual([403, 'ACCESS_REFUSED']);
});

it.each(['essex-finance', 'essex-administrator'])(
  'tells %s of the office nothing about a victim',
  async (as) => {
    const { data, errors } = await whoIs({ as });
    expect(data).toEqual({ office: { referral: null } });
    expect(errors).toMatchObject([{ extensions: { code: 'ACCESS_REFUSED' } }]);
    const { data: written } = await enterPerson(as, { as });
    expect(written).toEqual({ essex: { recordPersonalDetails: null } });
  },
);

it('lets finance staff write their books there, without the hub', async () => {
  const { data } = await desk(
    `mutation { essex { raiseCrossCharge(input: { idempotencyKey: "desk", counterparty: "kent",
       amountPence: 100, description: "x", financialYear: "2014-15" }) {
       crossCharge { state } problems { code } } } }`,
    { as: 'essex-finance' },
  );
  expect(data).toEqual({
    essex: { raiseCrossCharge: { crossCharge: { state: 'RAISED' }, problems: [] } },
  });
});

it("has no field, type or argument for personal details in the hub's schema", async () => {
  const through = await hub.ask(
    `query ($reference: ID!) { office(code: "essex") {
       referral(reference: $reference) { personalDetails { name } } } }`,
    { reference },
    'essex-caseworker',
  );
  expect(through.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  const { data } = await hub.ask<{ __schema: object }>(
    '{ __schema { types { name fields { name } inputFields { name } } } }',
  );
  expect(JSON.stringify(data.__schema)).not.toMatch(/PersonalDetails|personalDetails|safeContact/);
  expect(JSON.stringify(data.__schema)).toContain('moveReferral');
});

it('refuses invalid personal details and keeps what is stored', async () => {
  const bad: [object, string][] = [
    [{ bornOn: 'zyxbad' }, 'FIELD_INVALID bornOn'],
    [{ bornOn: '2099-01-01' }, 'FIELD_INVALID bornOn'],
    ...['a\u0007b', 'a\ud800b', 'a\u202eb', 'a\u2066b', 'x'.repeat(2001)].map(
      (name): [object, string] => [{ name }, 'FIELD_INVALID name'],
    ),
    [{ name: ' ', phone: null }, 'FIELD_MISSING name'],
  ];
  const query = `mutation ($input: RecordPersonalDetailsInput!) { essex {
    recordPersonalDetails(input: $input) { problems { code field } } } }`;
  for (const [index, [details, expected]] of bad.entries()) {
    const variables = { input: { idempotencyKey: `bad ${index}`, reference, ...details } };
    const { data } = await desk(query, { ...caseworker, variables });
    const [code, field] = expected.split(' ');
    expect(data).toEqual({ essex: { recordPersonalDetails: { problems: [{ code, field }] } } });
  }
  const kept = { office: { referral: { personalDetails: person } } };
  expect(await whoIs(caseworker)).toMatchObject({ data: kept });
});

it('recognises a repeated request after the keys were rotated', async () => {
  const { dataSource, personalKeys } = hub.offices.get('essex') ?? {};
  if (!dataSource || !personalKeys) throw new Error('Essex was not started.');
  await rotateKeys(dataSource, personalKeys);
  expect((await enterPerson('p1', caseworker)).data).toMatchObject({
    essex: { recordPersonalDetails: { problems: [], referral: { reference } } },
  });
  expect((await enterPerson('p1', caseworker, { name: 'Somebody Else' })).data).toMatchObject({
    essex: { recordPersonalDetails: { problems: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] } },
  });
});

it.each<[string, string, Record<string, unknown>]>([
  ['BAD_USER_INPUT', 'a variable', { input: { name: { zyx: 'zyxleak1' } } }],
  ['BAD_USER_INPUT', 'a field of it', { input: { zyxleak1: 'x' } }],
  ['GRAPHQL_VALIDATION_FAILED', '{ name: { zyx: "zyxleak1" } }', {}],
  ['GRAPHQL_PARSE_FAILED', '{ name: zyxleak1 zyxleak1', {}],
])('repeats nothing of what it cannot read: %s, %s', async (code, given, variables) => {
  const inline = given.startsWith('{');
  const query = `mutation ${inline ? '' : '($input: RecordPersonalDetailsInput!)'} { essex {
    recordPersonalDetails(input: ${inline ? given : '$input'}) { problems { code } } } }`;
  const answer = await desk(query, { ...caseworker, variables });
  const { sentence } = errorCodes[code as ErrorCode];
  expect(answer.errors[0]).toMatchObject({ message: sentence, extensions: { code } });
  expect(JSON.stringify(answer)).not.toContain('zyx');
});

/** Every value of the person, as it would look in JSON, in base64 or in hexadecimal. */
const traces = Object.values(person).flatMap((value) => [
  ...[value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)],
  ...(['base64', 'base64url', 'hex'] as const).map((encoding) =>
    Buffer.from(value).toString(encoding).replace(/=+$/, '').slice(0, -2),
  ),
]);

it('leaves no trace in what the hub answers, in a log, or in clear in the database', async () => {
  const asked = await hub.ask(
    `{ office(code: "essex") { referrals { nodes { reference state events { kind by reason } } } } }`,
    {},
    'essex-caseworker',
  );
  expect(asked.errors).toEqual([]);
  const tables = await sql<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => sql<object>(`SELECT t::text FROM ${name} t`)),
  );
  const statements = hub.offices.get('essex')?.recorded.take() ?? [];
  const kept = JSON.stringify([
    ...[asked, rows, hub.lines, [...hub.offices.values()].map(({ lines }) => lines)],
    printed.map((spy) => spy.mock.calls),
    statements,
  ]);
  expect(kept.length).toBeGreaterThan(10_000);
  expect(traces.filter((trace) => kept.includes(trace))).toEqual([]);
  // The search finds what is there.
  expect(kept).toContain(reference);
});
