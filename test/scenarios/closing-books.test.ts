/* What people decide over HTTP: which entries belong together, and when books close. */
import { verifyBooks } from '../../subgraphs/office/books/verifyBooks';
import { chargePayload, enterAt, problemFields } from '../federation/enterAt';
import { startFederation, type TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
  await enterAt(hub, 'essex', raise('essex:a', 500));
  const owed = `reference: "essex:other", amountPence: 400, description: "x",
    financialYear: "2014-15", jointCommission: "essex:tonic"`;
  await enterAt(
    hub,
    'cambridgeshire',
    `acknowledgeCrossCharge(input: { idempotencyKey: "1", ${owed} }) ${chargePayload}`,
  );
});
afterAll(() => hub.stop());

const raise = (reference: string, amountPence: number): string =>
  `raiseCrossCharge(input: { idempotencyKey: "${reference}", reference: "${reference}",
     counterparty: "cambridgeshire", amountPence: ${amountPence}, description: "x",
     financialYear: "2014-15", jointCommission: "essex:tonic" }) ${chargePayload}`;
const decide = (field: string, input: string): string =>
  `${field}(input: { ${input} }) { accepted ${problemFields} }`;
const accepted = { written: { accepted: true, problems: [] }, errors: [] };

const pair = 'references: ["essex:a", "cambridgeshire:re:essex:other"]';

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

it('keeps apart, and puts together, what a person says', async () => {
  expect(await statuses()).toEqual([['AMOUNT_DIFFERS', 'JOINT_COMMISSION']]);
  const apart = `idempotencyKey: "apart", ${pair}, reason: "Another helpline"`;
  expect(await enterAt(hub, 'essex', decide('unmatchEntries', apart))).toEqual(accepted);
  expect(await statuses()).toEqual([
    ['NOT_RAISED', null],
    ['NOT_ACKNOWLEDGED', null],
  ]);
  const together = `idempotencyKey: "together", ${pair}, reason: "It was ours"`;
  expect(await enterAt(hub, 'cambridgeshire', decide('matchEntries', together))).toEqual(accepted);
  // Sent again it stands once.
  expect(await enterAt(hub, 'cambridgeshire', decide('matchEntries', together))).toEqual(accepted);
  expect(await statuses()).toEqual([['AMOUNT_DIFFERS', 'BY_HAND']]);
});

it.each([
  ['references: ["essex:a"]', 'FIELD_INVALID', 'references'],
  ['references: ["kent:1", "essex:b"]', 'UNKNOWN_CHARGE', 'references[1]'],
  ['references: ["kent:1", "essex:a", "essex:a"]', 'FIELD_INVALID', 'references[2]'],
  ['references: ["essex:a", "zzz"]', 'UNKNOWN_OFFICE', 'references[1]'],
  ['references: ["essex:a", "kent"]', 'UNKNOWN_OFFICE', 'references[1]'],
  ['references: ["essex:a", "rutland:1"]', 'UNKNOWN_OFFICE', 'references[1]'],
  ['references: ["essex:a", "kent:1", "norfolk:1"]', 'FIELD_INVALID', 'references'],
])('refuses a match of %s', async (references, code, field) => {
  const call = decide('matchEntries', `idempotencyKey: "bad", ${references}, reason: "x"`);
  expect((await enterAt(hub, 'essex', call)).written).toMatchObject({
    accepted: false,
    problems: [{ code, field }],
  });
});

it('suggests the office that a reference in a match may be of', async () => {
  const call = decide(
    'matchEntries',
    'idempotencyKey: "bad", references: ["essex:a", "kemt:1"], reason: "x"',
  );
  expect((await enterAt(hub, 'essex', call)).written).toMatchObject({
    problems: [
      {
        message:
          'A reference such as "kent:12" is expected. No office has the code "kemt". Did you mean kent (Kent Police and Crime Commissioner)?',
      },
    ],
  });
});

const close = (explanations: string): string =>
  decide(
    'closeBooks',
    `idempotencyKey: "close ${explanations.length}", financialYear: "2014-15", explanations: [${explanations}]`,
  );
const explained = ['essex:a', 'essex:cc-14', 'essex:cc-23']
  .map((reference) => `{ reference: "${reference}", reason: "Carried over" }`)
  .join(' ');

it('says once what is wrong with a reason, in the words of the request', async () => {
  const call = decide('matchEntries', `idempotencyKey: "bad", ${pair}, reason: ""`);
  expect((await enterAt(hub, 'essex', call)).written).toEqual({
    accepted: false,
    problems: [{ code: 'FIELD_INVALID', field: 'reason', message: 'It must not be empty.' }],
  });
});

it.each(['2098-99', '9999-00'])('closes no year that has not begun: %s', async (year) => {
  const call = decide(
    'closeBooks',
    `idempotencyKey: "c", financialYear: "${year}", explanations: []`,
  );
  expect((await enterAt(hub, 'essex', call)).written).toMatchObject({
    accepted: false,
    problems: [{ code: 'NOT_ALLOWED_NOW', field: 'financialYear' }],
  });
});

it('closes a year only when every open entry carries a reason', async () => {
  expect((await enterAt(hub, 'essex', close(''))).written).toMatchObject({
    accepted: false,
    problems: ['essex:a', 'essex:cc-14', 'essex:cc-23'].map((reference) => ({
      code: 'NOT_EXPLAINED',
      field: 'explanations',
      message: `${reference} is RAISED: settle, match or explain it.`,
    })),
  });
  expect(await enterAt(hub, 'essex', close(explained))).toEqual(accepted);
});

it('then refuses late entries and takes payments, until the year is opened again', async () => {
  expect((await enterAt(hub, 'essex', raise('essex:late', 1))).written).toMatchObject({
    crossCharge: null,
    problems: [{ code: 'YEAR_CLOSED', field: 'financialYear' }],
  });
  const step = 'reference: "essex:a", reason: "x"';
  const withdraw = `withdrawCrossCharge(input: { idempotencyKey: "w", ${step} }) ${chargePayload}`;
  expect((await enterAt(hub, 'essex', withdraw)).written).toMatchObject({
    problems: [{ code: 'YEAR_CLOSED', field: 'reference' }],
  });
  const pay = `recordSettlement(input: { idempotencyKey: "p", ${step}, amountPence: 100 }) ${chargePayload}`;
  expect((await enterAt(hub, 'essex', pay)).written).toMatchObject({
    crossCharge: { settledPence: 100 },
    problems: [],
  });
  const reopen = 'idempotencyKey: "r", financialYear: "2014-15", reason: "An invoice came late"';
  expect(await enterAt(hub, 'essex', decide('reopenBooks', reopen))).toEqual(accepted);
  expect((await enterAt(hub, 'essex', raise('essex:late', 1))).written).toMatchObject({
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
