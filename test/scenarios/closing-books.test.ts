/* What people decide over HTTP: which entries belong together, and when books close. */
import { verifyBooks } from '../../subgraphs/office/books/verifyBooks';
import { charges, decisions } from '../federation/bookWrites';
import { enterAt, type Write } from '../federation/enterAt';
import { startFederation, type TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
  await enterAt(hub, 'essex', raise('essex:a', 500));
  const owed = charges.acknowledge({
    reference: 'essex:other',
    amountPence: 400,
    description: 'x',
    financialYear: '2014-15',
    jointCommission: 'essex:tonic',
  });
  await enterAt(hub, 'cambridgeshire', owed);
});
afterAll(() => hub.stop());

const raise = (reference: string, amountPence: number): Write =>
  charges.raise({
    reference,
    amountPence,
    counterparty: 'cambridgeshire',
    jointCommission: 'essex:tonic',
  });
const accepted = { written: { accepted: true, problems: [] }, errors: [] };

const pair = ['essex:a', 'cambridgeshire:re:essex:other'];

async function statuses(): Promise<(string | null)[][]> {
  const { data } = await hub.ask<{
    reconciliation: {
      lines: { status: string; rule: string | null; explanation: string }[];
    };
  }>(
    `{ reconciliation(financialYear: "2014-15", region: "eastern") {
         lines(status: [AMOUNT_DIFFERS, NOT_ACKNOWLEDGED, NOT_RAISED]) { status rule explanation } } }`,
    {},
    'eastern-board',
  );
  return data.reconciliation.lines.map(({ status, rule }) => [status, rule]);
}

it('separates and matches entries as a person decides', async () => {
  expect(await statuses()).toEqual([['AMOUNT_DIFFERS', 'JOINT_COMMISSION']]);
  const apart = decisions.unmatch({ references: pair, reason: 'Another helpline' });
  expect(await enterAt(hub, 'essex', apart)).toEqual(accepted);
  expect(await statuses()).toEqual([
    ['NOT_RAISED', null],
    ['NOT_ACKNOWLEDGED', null],
  ]);
  const together = decisions.match({ references: pair, reason: 'It was ours' });
  expect(await enterAt(hub, 'cambridgeshire', together)).toEqual(accepted);
  // Sent again it stands once.
  expect(await enterAt(hub, 'cambridgeshire', together)).toEqual(accepted);
  expect(await statuses()).toEqual([['AMOUNT_DIFFERS', 'BY_HAND']]);
});

it.each<[readonly string[], string, string]>([
  [['essex:a'], 'FIELD_INVALID', 'references'],
  [['kent:1', 'essex:b'], 'UNKNOWN_CHARGE', 'references[1]'],
  [['kent:1', 'essex:a', 'essex:a'], 'FIELD_INVALID', 'references[2]'],
  [['essex:a', 'zzz'], 'UNKNOWN_OFFICE', 'references[1]'],
  [['essex:a', 'kent'], 'UNKNOWN_OFFICE', 'references[1]'],
  [['essex:a', 'rutland:1'], 'UNKNOWN_OFFICE', 'references[1]'],
  [['essex:a', 'kent:1', 'norfolk:1'], 'FIELD_INVALID', 'references'],
])('refuses to match %j', async (references, code, field) => {
  const match = decisions.match({ references, reason: 'x' });
  expect((await enterAt(hub, 'essex', match)).written).toMatchObject({
    accepted: false,
    problems: [{ code, field }],
  });
});

it('suggests the office that a reference in a match may be of', async () => {
  const match = decisions.match({ references: ['essex:a', 'kemt:1'], reason: 'x' });
  expect((await enterAt(hub, 'essex', match)).written).toMatchObject({
    problems: [
      {
        message:
          'A reference such as "kent:12" is expected. No office has the code "kemt". Did you mean kent (Kent Police and Crime Commissioner)?',
      },
    ],
  });
});

const openEntries = ['essex:a', 'essex:cc-14', 'essex:cc-23'];

it('reports an empty reason once, naming the field of the request', async () => {
  const match = decisions.match({ references: pair, reason: '' });
  expect((await enterAt(hub, 'essex', match)).written).toEqual({
    accepted: false,
    problems: [{ code: 'FIELD_INVALID', field: 'reason', message: 'It must not be empty.' }],
  });
});

it.each(['2098-99', '9999-00'])('closes no year that has not begun: %s', async (financialYear) => {
  const close = decisions.close({ financialYear, explanations: [] });
  expect((await enterAt(hub, 'essex', close)).written).toMatchObject({
    accepted: false,
    problems: [{ code: 'NOT_ALLOWED_NOW', field: 'financialYear' }],
  });
});

it('closes a year only when every open entry carries a reason', async () => {
  const unexplained = decisions.close({ financialYear: '2014-15', explanations: [] });
  expect((await enterAt(hub, 'essex', unexplained)).written).toMatchObject({
    accepted: false,
    problems: openEntries.map((reference) => ({
      code: 'NOT_EXPLAINED',
      field: 'explanations',
      message: `${reference} is RAISED: settle, match or explain it.`,
    })),
  });
  const explained = decisions.close({
    financialYear: '2014-15',
    explanations: openEntries.map((reference) => ({ reference, reason: 'Carried over' })),
  });
  expect(await enterAt(hub, 'essex', explained)).toEqual(accepted);
});

it('refuses late entries in a closed year but takes payments, until it is reopened', async () => {
  const late = raise('essex:late', 1);
  expect((await enterAt(hub, 'essex', late)).written).toMatchObject({
    crossCharge: null,
    problems: [{ code: 'YEAR_CLOSED', field: 'financialYear' }],
  });
  const reference = 'essex:a';
  const withdraw = charges.withdraw({ reference, reason: 'x' });
  expect((await enterAt(hub, 'essex', withdraw)).written).toMatchObject({
    problems: [{ code: 'YEAR_CLOSED', field: 'reference' }],
  });
  const pay = charges.settle({ reference, reason: 'x', amountPence: 100 });
  expect((await enterAt(hub, 'essex', pay)).written).toMatchObject({
    crossCharge: { settledPence: 100 },
    problems: [],
  });
  const reopen = decisions.reopen({ financialYear: '2014-15', reason: 'An invoice came late' });
  expect(await enterAt(hub, 'essex', reopen)).toEqual(accepted);
  // A refusal does not use up the key.
  expect((await enterAt(hub, 'essex', late)).written).toMatchObject({
    crossCharge: { state: 'RAISED' },
    problems: [],
  });
  const essex = hub.offices.get('essex');
  const trail = await essex?.dataSource.query(
    `SELECT kind, reason FROM book_event WHERE kind IN ('CLOSED', 'REOPENED') ORDER BY sequence`,
  );
  expect(trail).toEqual([
    { kind: 'CLOSED', reason: null },
    { kind: 'REOPENED', reason: 'An invoice came late' },
  ]);
  if (essex) expect((await verifyBooks(essex.dataSource)).firstAltered).toBeNull();
});
