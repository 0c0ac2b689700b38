/* Who decided what about the books, when and why; and decisions that came to nothing. */
import { chargePayload, enterAt, problemFields } from '../federation/enterAt';
import { readStatement } from '../federation/readStatement';
import { startFederation, type TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

async function decide(field: string, input: string): Promise<void> {
  const call = `${field}(input: { ${input} }) { accepted ${problemFields} }`;
  const { written } = await enterAt(hub, 'essex', call);
  expect(written).toEqual({ accepted: true, problems: [] });
}

const by = 'https://login.example.org|essex-finance';
const entries = ['essex:cc-14', 'essex:cc-23'];

async function ask<Data>(query: string, caller = 'eastern-board'): Promise<Data> {
  const { data, errors } = await hub.ask<Data>(query, {}, caller);
  expect(errors).toEqual([]);
  return data;
}

interface Decided {
  readonly office: { readonly decisions: { readonly sequence: number; readonly kind: string }[] };
}
const trail = (args = ''): Promise<Decided> =>
  ask(`{ office(code: "essex") { decisions${args} {
         sequence kind at by reason reasonCode references financialYear explanation } } }`);

it('tells every decision, newest first, with who, when and why', async () => {
  const match = 'references: ["essex:cc-14", "kent:9", "kent:10"], reason: "By letter"';
  await decide('matchEntries', `idempotencyKey: "m", ${match}`);
  await decide(
    'unmatchEntries',
    'idempotencyKey: "u", references: ["essex:cc-23", "kent:9"], reason: "No"',
  );
  const explanations = entries.map((reference) => `{ reference: "${reference}", reason: "Late" }`);
  await decide(
    'closeBooks',
    `idempotencyKey: "c", financialYear: "2014-15", explanations: [${explanations.join(' ')}]`,
  );
  await decide(
    'reopenBooks',
    'idempotencyKey: "r", financialYear: "2014-15", reason: "An invoice"',
  );
  const { office } = await trail();
  const year = { financialYear: '2014-15', by };
  expect(office.decisions).toMatchObject([
    {
      kind: 'REOPENED',
      reason: 'An invoice',
      references: [],
      ...year,
      explanation: 'The books of 2014-15 were opened again.',
    },
    { kind: 'CLOSED', reason: null, ...year },
    { kind: 'EXPLAINED', reason: 'Late', references: ['essex:cc-23'], ...year },
    { kind: 'EXPLAINED', reason: 'Late', references: ['essex:cc-14'], ...year },
    { kind: 'UNMATCHED', reason: 'No', references: ['essex:cc-23', 'kent:9'] },
    {
      kind: 'MATCHED',
      reason: 'By letter',
      financialYear: null,
      references: ['essex:cc-14', 'kent:9', 'kent:10'],
      explanation: 'Put together by hand: essex:cc-14, kent:9, kent:10.',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
    },
  ]);
});

it('is read page by page, and by kind', async () => {
  const { office: all } = await trail();
  const { office: first } = await trail('(first: 4)');
  expect(first.decisions).toEqual(all.decisions.slice(0, 4));
  const { office: rest } = await trail(`(before: ${first.decisions.at(-1)?.sequence})`);
  expect(rest.decisions).toEqual(all.decisions.slice(4));
  const { office: closings } = await trail('(kinds: [CLOSED, REOPENED])');
  expect(closings.decisions.map(({ kind }) => kind)).toEqual(['REOPENED', 'CLOSED']);
  for (const before of [-1, 0]) {
    const wrong = `{ office(code: "essex") { decisions(before: ${before}) { kind } } }`;
    const { errors } = await hub.ask(wrong, {}, 'eastern-board');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_ARGUMENT', argument: 'before' } }]);
  }
});

it("is for the board of the region and the office's own finance staff", async () => {
  const query = '{ office(code: "essex") { decisions { kind } } }';
  for (const [caller, code] of [
    ['kent-finance', 'ACCESS_REFUSED'],
    ['essex-caseworker', 'ACCESS_REFUSED'],
    [undefined, 'TOKEN_REQUIRED'],
  ] as const) {
    const { data, errors } = await hub.ask(query, {}, caller);
    expect({ data, codes: errors.map(({ extensions }) => extensions['code']) }).toEqual({
      data: { office: { decisions: null } },
      codes: [code],
    });
  }
});

it('names the answers to a statement, and joint commissions with their divisions', async () => {
  const work = `createJointCommission(input: { idempotencyKey: "w", id: "essex:work", title: "Work",
    phases: [{ title: "All", financialYear: "2014-15", costPence: 300 }] }) { ${problemFields} }`;
  const divide = `apportionJointCommission(input: { idempotencyKey: "d", basis: EQUAL,
    jointCommission: "essex:work", totalPence: 300, financialYear: "2014-15", confirm: true,
    participants: [{ office: "kent" }, { office: "cambridgeshire" }] }) { ${problemFields} }`;
  for (const call of [work, divide]) {
    expect((await enterAt(hub, 'essex', call)).written).toEqual({ problems: [] });
  }
  const pair = { office: 'cambridgeshire', counterparty: 'essex', on: '2015-03-31' };
  const { digest, charges } = await readStatement(hub, pair, 'cambridgeshire-finance');
  const input = { idempotencyKey: 's', counterparty: 'essex', cutOff: pair.on, digest, charges };
  await hub.ask(
    `mutation ($input: AgreeStatementInput!) {
       cambridgeshire { agreeStatement(input: $input) { accepted } } }`,
    { input },
    'cambridgeshire-finance',
  );
  const { offices } = await ask<{ offices: { decisions: object[] }[] }>(
    `{ offices(region: "eastern", federated: true) { code
         decisions(kinds: [STATEMENT_AGREED, COMMISSIONED, APPORTIONED]) {
           kind references explanation } } }`,
  );
  const references = ['essex:work'];
  const decided = offices.filter(({ decisions }) => decisions.length > 0);
  expect(decided).toEqual([
    {
      code: 'cambridgeshire',
      decisions: [
        {
          kind: 'STATEMENT_AGREED',
          references: [],
          explanation: 'Agreed the statement of essex at 2015-03-31: one charge, £1.50.',
        },
      ],
    },
    {
      code: 'essex',
      decisions: [
        {
          kind: 'APPORTIONED',
          references,
          explanation: '£3 of essex:work were divided on the basis EQUAL.',
        },
        { kind: 'COMMISSIONED', references, explanation: 'Bought for several: Work.' },
      ],
    },
  ]);
});

it('a match with entries that no office has is reported as ignored', async () => {
  const { reconciliation } = await ask<{ reconciliation: { ignoredDecisions: object[] } }>(
    `{ reconciliation(financialYear: "2014-15") { ignoredDecisions {
         office { code } matches references by reason explanation } } }`,
    'national-board',
  );
  expect(reconciliation.ignoredDecisions).toEqual([
    {
      office: { code: 'essex' },
      matches: false,
      references: ['essex:cc-23', 'kent:9'],
      by,
      reason: 'No',
      explanation: 'No entry that is owed is called kent:9 in the books that were compared.',
    },
    {
      office: { code: 'essex' },
      matches: true,
      by,
      reason: 'By letter',
      references: ['essex:cc-14', 'kent:9', 'kent:10'],
      explanation:
        'No entry that is owed is called kent:9 or kent:10 in the books that were compared.',
    },
  ]);
});

it('a cursor of one year, region or finding means nothing in another', async () => {
  const raise = `raiseCrossCharge(input: { idempotencyKey: "x", counterparty: "norfolk",
    amountPence: 1, description: "x", financialYear: "2015-16" }) ${chargePayload}`;
  await enterAt(hub, 'essex', raise);
  const lines = (args: string, page = ''): Promise<{ cursor: string }[]> =>
    hub
      .ask<{ reconciliation: { lines: { cursor: string }[] } | null }>(
        `{ reconciliation(${args}) { lines(first: 1${page}) { cursor } } }`,
        {},
        'national-board',
      )
      .then(({ data, errors }) => {
        expect(errors.map(({ extensions }) => extensions['code'])).toEqual(
          data.reconciliation ? [] : ['BAD_CURSOR'],
        );
        return data.reconciliation?.lines ?? [];
      });
  const eastern = 'financialYear: "2014-15", region: "eastern"';
  const [line] = await lines(eastern);
  const after = `, after: "${line?.cursor}"`;
  expect(await lines(eastern, after)).toHaveLength(1);
  expect(await lines('financialYear: "2015-16", region: "eastern"')).toHaveLength(1);
  expect(await lines('financialYear: "2015-16", region: "eastern"', after)).toEqual([]);
  expect(await lines('financialYear: "2014-15", region: "seven-force"', after)).toEqual([]);
  // Findings asked for in another order, or twice, are the same.
  const found = ', status: [MATCHED, NO_COUNTERPARTY, OFFICE_UNAVAILABLE]';
  const [some] = await lines(eastern, found);
  const same = ', status: [OFFICE_UNAVAILABLE, NO_COUNTERPARTY, MATCHED, MATCHED]';
  expect(await lines(eastern, `${same}, after: "${some?.cursor}"`)).toHaveLength(1);
  for (const status of ['', ', status: [SETTLED]']) {
    expect(await lines(eastern, `${status}, after: "${some?.cursor}"`)).toEqual([]);
  }
});
