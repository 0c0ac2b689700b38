/* What two offices say they owe each other at a cut-off, and the answer to all of it at once. */
import { verifyBooks } from '../../subgraphs/office/books/verifyBooks';
import { charges } from '../federation/bookWrites';
import { enterAt, problemFields } from '../federation/enterAt';
import { readStatement, type StatementRead } from '../federation/readStatement';
import { startFederation, type TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
  await raise('essex', 'one', { counterparty: 'cambridgeshire', amountPence: 1_000_000 });
  await raise('essex', 'two', { counterparty: 'cambridgeshire', amountPence: 500_000 });
  await raise('essex', 'late', { counterparty: 'cambridgeshire', chargedOn: '2015-04-02' });
  await raise('cambridgeshire', 'back', { counterparty: 'essex', amountPence: 200_000 });
  const inPart = charges.acknowledge({
    reference: 'essex:two',
    acknowledgedPence: 400_000,
    amountPence: 500_000,
    description: 'x',
    financialYear: '2014-15',
  });
  await enterAt(hub, 'cambridgeshire', inPart);
});
afterAll(() => hub.stop());

interface Charge {
  readonly counterparty: string;
  readonly amountPence?: number;
  readonly chargedOn?: string;
}

async function raise(office: string, name: string, charge: Charge): Promise<void> {
  const raised = charges.raise({
    reference: `${office}:${name}`,
    description: `Work ${name}`,
    chargedOn: '2015-03-01',
    ...charge,
  });
  const { written } = await enterAt(hub, office, raised);
  expect(written).toMatchObject({ problems: [] });
}

const cambridgeshires = (caller = 'cambridgeshire-finance'): Promise<StatementRead> =>
  readStatement(hub, { office: 'cambridgeshire', counterparty: 'essex', on: '2015-03-31' }, caller);

it("shows per line and in total both offices' amounts, the difference and what to chase", async () => {
  const statement = await cambridgeshires('eastern-board');
  expect(
    statement.lines.map(({ status, chargedPence, recordedPence, differencePence, chased }) => [
      status,
      chargedPence,
      recordedPence,
      differencePence,
      chased,
    ]),
  ).toEqual([
    ['NOT_ACKNOWLEDGED', 200_000, 0, 200_000, false],
    ['NOT_ACKNOWLEDGED', 1_000_000, 0, 1_000_000, true],
    ['AMOUNT_DIFFERS', 500_000, 400_000, 100_000, false],
  ]);
  const essexOwes = { creditor: { code: 'cambridgeshire' }, chargedPence: 200_000 };
  const cambridgeshireOwes = { creditor: { code: 'essex' }, chargedPence: 1_500_000 };
  expect(statement).toMatchObject({
    cutOff: '2015-03-31',
    lineCount: 3,
    settlement: [],
    coverage: { complete: true },
    totals: [
      { ...essexOwes, recordedPence: 0, differencePence: 200_000 },
      { ...cambridgeshireOwes, recordedPence: 400_000, differencePence: 1_100_000 },
    ],
    chased: { count: 1, unagreedPence: 1_000_000 },
    notChased: { count: 2, unagreedPence: 300_000 },
  });
});

it('shows the same to finance staff of both offices, and nothing to those of a third', async () => {
  const board = await cambridgeshires('eastern-board');
  expect(await cambridgeshires()).toEqual(board);
  expect((await cambridgeshires('essex-finance')).lines).toEqual(board.lines);
  const missing = ['essex', 'cambridgeshire'].map((code) => ({
    office: { code },
    reason: 'REFUSED',
  }));
  expect(await cambridgeshires('kent-finance')).toMatchObject({
    coverage: { complete: false, missing },
    lines: [],
    digest: null,
    charges: [],
    totals: [{ chargedPence: null, recordedPence: null, differencePence: null }, {}],
  });
});

it("tells finance staff of a third office who may read each office's books", async () => {
  const { errors } = await hub.ask(
    '{ pairStatement(office: "essex", counterparty: "cambridgeshire") { lineCount } }',
    {},
    'kent-finance',
  );
  const readers = ['BOARD_MEMBER', 'OFFICE_FINANCE', 'COUNTERPARTY_FINANCE'];
  const message =
    'You do not have permission to see this. It is for members of the board of the ' +
    "office's region, the office's own finance staff and the finance staff of the office it is about.";
  expect(errors).toEqual(
    ['essex', 'cambridgeshire'].map((office) => ({
      message,
      path: ['pairStatement'],
      extensions: { code: 'ACCESS_REFUSED', office, readers },
    })),
  );
});

it('leaves out charges and payments after the cut-off day', async () => {
  const pair = { office: 'essex', counterparty: 'cambridgeshire' };
  const after = await readStatement(hub, { ...pair, on: '2015-04-02' }, 'eastern-board');
  expect(after.lines.map(({ receivable }) => receivable[0]?.reference)).toContain('essex:late');
  const payment = { reference: 'cambridgeshire:re:essex:two', amountPence: 1_000 };
  await enterAt(hub, 'cambridgeshire', charges.settle(payment));
  const settledOn = async (on: string): Promise<number | undefined> =>
    (await readStatement(hub, { ...pair, on }, 'eastern-board')).totals[0]?.settledPence;
  expect(await settledOn('2015-03-31')).toBe(0);
  expect(await settledOn('2100-01-01')).toBe(1_000);
});

it('refuses an answer to a statement that has changed, and writes nothing', async () => {
  const statement = await cambridgeshires();
  const [first, ...others] = statement.charges;
  const dearer = [{ ...first, amountPence: 1 }, ...others];
  const changed = { accepted: false, problems: [{ code: 'STATEMENT_CHANGED', field: 'digest' }] };
  for (const differs of [{ charges: dearer }, { charges: others }, { digest: '0'.repeat(64) }]) {
    const given = { ...statement, ...differs };
    expect(await answer('agreeStatement', given, 'altered')).toMatchObject(changed);
  }
  const misspelt = { ...statement, counterparty: 'esex' };
  expect(await answer('agreeStatement', misspelt, 'misspelt')).toMatchObject({
    accepted: false,
    problems: [
      {
        code: 'UNKNOWN_OFFICE',
        field: 'counterparty',
        message:
          'No office has the code "esex". Did you mean essex (Police and Crime Commissioner for Essex)?',
      },
    ],
  });
  expect(await cambridgeshires()).toEqual(statement);
});

it('writes nothing at all where one charge cannot be agreed', async () => {
  const reference = 'essex:less';
  const dispute = charges.dispute({
    reference,
    reasonCode: 'AMOUNT_NOT_AGREED',
    reason: 'Less',
    amountPence: 90,
    description: 'x',
    financialYear: '2014-15',
  });
  await raise('essex', 'less', { counterparty: 'cambridgeshire' });
  await enterAt(hub, 'cambridgeshire', dispute);
  const statement = await cambridgeshires();
  expect(await answer('agreeStatement', statement, 'not all')).toMatchObject({
    accepted: false,
    crossCharges: [],
    problems: [{ code: 'NOT_ALLOWED_NOW', message: expect.stringMatching(/£1; .* hold £0\.90/) }],
  });
  expect(await cambridgeshires()).toEqual(statement);
  await enterAt(hub, 'essex', charges.withdraw({ reference, reason: 'x' }));
});

it('agrees all of it at once, and says so', async () => {
  const statement = await cambridgeshires();
  const first = await answer('agreeStatement', statement, 'agreed');
  expect(first).toMatchObject({
    accepted: true,
    problems: [],
    crossCharges: [
      { reference: 'cambridgeshire:re:essex:one', state: 'ACKNOWLEDGED', amountPence: 1_000_000 },
      { reference: 'cambridgeshire:re:essex:two', state: 'ACKNOWLEDGED', amountPence: 500_000 },
    ],
  });
  // Sent again it is entered once; with another key it is of a statement that is no more.
  expect(await answer('agreeStatement', statement, 'agreed')).toEqual(first);
  expect(await answer('agreeStatement', statement, 'again')).toMatchObject({
    problems: [{ code: 'STATEMENT_CHANGED' }],
  });
  const after = await cambridgeshires();
  expect(after.lines.map(({ status }) => status)).toEqual([
    'NOT_ACKNOWLEDGED',
    'MATCHED',
    'MATCHED',
  ]);
  expect(after).toMatchObject({
    settlement: [{ payer: { code: 'cambridgeshire' }, amountPence: 1_500_000 }],
    answers: [
      {
        office: { code: 'cambridgeshire' },
        agreed: true,
        digest: statement.digest,
        by: `${hub.issuer.issuer}|cambridgeshire-finance`,
        chargedPence: 1_500_000,
      },
    ],
  });
});

it('disputes every charge at once, except those already disputed or paid', async () => {
  const input = { reasonCode: 'NOT_OURS', reason: 'The board has not agreed' };
  const statement = await cambridgeshires();
  expect(await answer('disputeStatement', { ...statement, ...input }, 'no')).toMatchObject({
    accepted: true,
    problems: [],
    crossCharges: [{ state: 'DISPUTED' }, { state: 'DISPUTED' }],
  });
  const after = await cambridgeshires();
  expect(after.lines.map(({ status }) => status)).toEqual([
    'NOT_ACKNOWLEDGED',
    'DISPUTED',
    'DISPUTED',
  ]);
  expect(after.answers.map(({ agreed, reason }) => [agreed, reason])).toEqual([
    [true, null],
    [false, 'The board has not agreed'],
  ]);
  const dataSource = hub.offices.get('cambridgeshire')?.dataSource;
  expect(dataSource && (await verifyBooks(dataSource)).firstAltered).toBeNull();
});

it.each([
  [{ office: 'rutland', counterparty: 'essex' }, 'UNKNOWN_OFFICE', 'office'],
  [{ office: 'essex', counterparty: 'rutland' }, 'UNKNOWN_OFFICE', 'counterparty'],
  [{ office: 'essex', counterparty: 'essex' }, 'BAD_ARGUMENT', 'counterparty'],
  [{ office: 'essex', counterparty: 'kent', thresholdPence: -1 }, 'BAD_ARGUMENT', 'thresholdPence'],
])('refuses %j, naming the argument', async (variables, code, argument) => {
  const { errors } = await hub.ask(
    `query ($office: ID!, $counterparty: ID!, $thresholdPence: Pence! = 0) {
       pairStatement(office: $office, counterparty: $counterparty,
         thresholdPence: $thresholdPence) { lineCount } }`,
    variables,
    'eastern-board',
  );
  expect(errors).toMatchObject([{ extensions: { code, argument } }]);
});

async function answer(field: string, given: StatementAnswer, key: string): Promise<unknown> {
  const { counterparty = 'essex', cutOff, digest, charges: stated, reasonCode, reason } = given;
  const write = {
    field,
    input: {
      idempotencyKey: key,
      counterparty,
      cutOff,
      digest,
      charges: stated,
      reasonCode,
      reason,
    },
    selection: `accepted crossCharges { reference state amountPence } ${problemFields}`,
  };
  const { written, errors } = await enterAt(hub, 'cambridgeshire', write);
  expect(errors).toEqual([]);
  return written;
}

/** What was read of a statement, and what is said of it. */
interface StatementAnswer extends Pick<StatementRead, 'cutOff' | 'digest'> {
  readonly charges: readonly object[];
  readonly counterparty?: string;
  readonly reasonCode?: string;
  readonly reason?: string;
}
