/*
 * Why a case moved, in words: entered and read at the office's own desk by its own caseworkers,
 * each reading recorded. No word of it is in what the hub can ask, in a log, in clear in the
 * database, or in what another office receives.
 */
import { anArrivedCase } from '../federation/anArrivedCase';
import { askDesk, type DeskCaller, enterAtDesk } from '../federation/askDesk';
import { aReferral, enterCaseAt } from '../federation/enterCases';
import { startFederation, type TestFederation } from '../federation/startFederation';
import { transferCalls } from '../federation/transferCalls';

const words = 'Quibblewick rang: the Flumpworths know,\nno visit before Wednesfortnight';
const caseworker = { as: 'essex-caseworker' };

let hub: TestFederation;
let reference: string;
beforeAll(async () => {
  hub = await startFederation({ isRecorded: true });
  const { referral } = await enterCaseAt(hub, 'essex', 'recordReferral', aReferral('noted'));
  reference = referral.reference;
  const assessed = { reference, move: 'ASSESS', assessment: 'INITIAL', happenedOn: '2014-11-04' };
  await enterCaseAt(hub, 'essex', 'moveReferral', { idempotencyKey: 'a', ...assessed });
});
afterAll(() => hub.stop());

const aNote = (key: string, more: object) => ({
  field: 'recordCaseNote',
  input: { idempotencyKey: key, reference, text: words, ...more },
  selection: 'referral { reference } problems { code field }',
});
const enter = (key: string, more: object = {}, caller: DeskCaller = caseworker) =>
  enterAtDesk(hub, 'essex', aNote(key, more), caller);
/** Asks a desk about one case, `$reference` in the query. */
const desk = (query: string, caller: DeskCaller, about = { office: 'essex', reference }) =>
  askDesk(hub, about.office, query, { ...caller, variables: { reference: about.reference } });
const read = (caller: DeskCaller = caseworker) =>
  desk(
    `query ($reference: ID!) { office { referral(reference: $reference) {
       notes { position event enteredAt by text } } } }`,
    caller,
  );
const sql = <Row>(text: string, office = 'essex') =>
  hub.offices.get(office)?.dataSource.query<Row[]>(text) ?? Promise.resolve([]);

it('is entered once for each request, and read as it was entered, with who and when', async () => {
  const payload = { essex: { recordCaseNote: { problems: [], referral: { reference } } } };
  expect((await enter('n1')).data).toEqual(payload);
  expect((await enter('n1')).data).toEqual(payload);
  expect((await enter('n1', { text: 'Other words' })).data).toMatchObject({
    essex: { recordCaseNote: { problems: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] } },
  });
  expect((await enter('n2', { event: 1, text: 'A correction' })).data).toEqual(payload);
  const by = expect.stringMatching(/\|essex-caseworker$/);
  const enteredAt = expect.any(String);
  const { data, headers } = await read();
  expect(data).toEqual({
    office: {
      referral: {
        notes: [
          { position: 1, event: 3, by, enteredAt, text: words },
          { position: 2, event: 1, by, enteredAt, text: 'A correction' },
        ],
      },
    },
  });
  expect(headers.get('cache-control')).toBe('no-store');
  const readings = await desk(
    `query ($reference: ID!) { office {
       referralReadings(reference: $reference) { by what purpose } } }`,
    { as: 'essex-administrator' },
  );
  expect(readings.data).toMatchObject({
    office: {
      referralReadings: expect.arrayContaining([{ by, what: 'NOTES', purpose: 'CASEWORK' }]),
    },
  });
});

it.each<[string, object]>([
  ['FIELD_INVALID text', { text: ' \n' }],
  ['FIELD_INVALID text', { text: 'x'.repeat(4_001) }],
  ['FIELD_INVALID text', { text: 'a\u0007b' }],
  ['FIELD_INVALID event', { event: 9 }],
  ['UNKNOWN_CASE reference', { reference: 'essex:r-none' }],
])('refuses %s, repeats no word, and writes nothing', async (expected, more) => {
  const { data } = await enter(`bad ${JSON.stringify(more).slice(0, 40)}`, more);
  const [code, field] = expected.split(' ');
  expect(data).toEqual({
    essex: { recordCaseNote: { referral: null, problems: [{ code, field }] } },
  });
  expect(await sql('SELECT FROM referral_note')).toHaveLength(2);
});

it.each(['essex-finance', 'essex-administrator'])('is not for %s', async (as) => {
  const { data, errors } = await read({ as });
  expect(data).toEqual({ office: { referral: null } });
  expect(errors).toMatchObject([{ extensions: { code: 'ACCESS_REFUSED' } }]);
  expect((await enter(as, {}, { as })).data).toEqual({ essex: { recordCaseNote: null } });
});

it.each(['kent-caseworker', 'eastern-board', 'eastern-bi'])('is not for %s', async (as) => {
  for (const answer of [await read({ as }), await enter(as, {}, { as })]) {
    expect([answer.status, answer.data]).toEqual([403, null]);
  }
});

it('cannot be asked for through the hub and is not in its contract', async () => {
  // Written in the documents: the hub does not know the type of such a variable either.
  for (const query of [
    '{ office(code: "essex") { referral(reference: "essex:r-1") { notes { text } } } }',
    `mutation { essex { recordCaseNote(input: { idempotencyKey: "h", reference: "essex:r-1",
       text: "x" }) { problems { code } } } }`,
  ]) {
    const { errors } = await hub.ask(query, {}, 'essex-caseworker');
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  }
  const { data } = await hub.ask<object>('{ __schema { types { name fields { name } } } }');
  expect(JSON.stringify(data)).not.toMatch(/ReferralNote|recordCaseNote/);
});

it('stays with the office when the case is passed on', async () => {
  const { reference: moving } = await anArrivedCase(hub, 'essex');
  await enter('before', { reference: moving, text: `${words} (moving)` });
  const kent = transferCalls(hub, 'kent');
  await transferCalls(hub, 'essex').transfer({ reference: moving });
  const [waiting] = await kent.waiting();
  const { written } = await kent.receive(waiting?.envelope ?? '');
  expect(written).toMatchObject({ outcome: 'RECEIVED', problems: [] });
  const there = await desk(
    `query ($reference: ID!) { office { referral(reference: $reference) {
       personalDetails { name synthetic } notes { text } } } }`,
    { as: 'kent-caseworker' },
    { office: 'kent', reference: written?.reference ?? '' },
  );
  expect(there.data).toEqual({
    office: {
      referral: { personalDetails: { name: expect.any(String), synthetic: false }, notes: [] },
    },
  });
  expect(await sql('SELECT FROM referral_note', 'kent')).toEqual([]);
});

it('leaves no trace in what the hub carries, in a log, or in clear in a database', async () => {
  const tables = await sql<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const rows = await Promise.all(
    ['essex', 'kent'].flatMap((office) =>
      tables.map(({ name }) => sql<object>(`SELECT t::text FROM ${name} t`, office)),
    ),
  );
  const offices = [...hub.offices.values()];
  const kept = JSON.stringify([
    ...[hub.bytes().toString('latin1'), rows, hub.lines, offices.map(({ lines }) => lines)],
    hub.offices.get('essex')?.recorded.take() ?? [],
  ]);
  expect(kept.length).toBeGreaterThan(10_000);
  const traces = ['Quibblewick', 'Flumpworth', 'Wednesfortnight'].flatMap((word) => [
    ...[word, Buffer.from(word).toString('hex')],
    Buffer.from(word).toString('base64').replace(/=+$/, '').slice(0, -2),
  ]);
  expect(traces.filter((trace) => kept.includes(trace))).toEqual([]);
  // The search finds what is there.
  expect(kept).toContain(reference);
});
