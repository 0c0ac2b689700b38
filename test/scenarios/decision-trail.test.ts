/* Who decided what about the books, when and why; and decisions that came to nothing. */
import { charges, commissions, decisions } from '../federation/bookWrites';
import { enterAt, type Write } from '../federation/enterAt';
import { readStatement } from '../federation/readStatement';
import { startFederation, type TestFederation } from '../federation/startFederation';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

async function decide(decision: Write): Promise<void> {
  const { written } = await enterAt(hub, 'essex', decision);
  expect(written).toEqual({ accepted: true, problems: [] });
}

const by = 'https://login.example.org|essex-finance';
const entries = ['essex:cc-14', 'essex:cc-23'];

async function ask<Data>(
  query: string,
  variables: Record<string, unknown> = {},
  caller = 'eastern-board',
): Promise<Data> {
  const { data, errors } = await hub.ask<Data>(query, variables, caller);
  expect(errors).toEqual([]);
  return data;
}

interface Decided {
  readonly office: { readonly decisions: { readonly sequence: number; readonly kind: string }[] };
}
const trailQuery = `query ($first: Int, $before: Int, $kinds: [BookDecisionKind!]) {
  office(code: "essex") { decisions(first: $first, before: $before, kinds: $kinds) {
    sequence kind at by reason reasonCode references financialYear explanation } } }`;
const trail = (variables: Record<string, unknown> = {}): Promise<Decided> =>
  ask(trailQuery, variables);

it('lists every decision, newest first, with who, when and why', async () => {
  const financialYear = '2014-15';
  const together = ['essex:cc-14', 'kent:9', 'kent:10'];
  await decide(decisions.match({ references: together, reason: 'By letter' }));
  await decide(decisions.unmatch({ references: ['essex:cc-23', 'kent:9'], reason: 'No' }));
  const explanations = entries.map((reference) => ({ reference, reason: 'Late' }));
  await decide(decisions.close({ financialYear, explanations }));
  await decide(decisions.reopen({ financialYear, reason: 'An invoice' }));
  const { office } = await trail();
  const year = { financialYear, by };
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
  const { office: first } = await trail({ first: 4 });
  expect(first.decisions).toEqual(all.decisions.slice(0, 4));
  const { office: rest } = await trail({ before: first.decisions.at(-1)?.sequence });
  expect(rest.decisions).toEqual(all.decisions.slice(4));
  const { office: closings } = await trail({ kinds: ['CLOSED', 'REOPENED'] });
  expect(closings.decisions.map(({ kind }) => kind)).toEqual(['REOPENED', 'CLOSED']);
  for (const before of [-1, 0]) {
    const { errors } = await hub.ask(trailQuery, { before }, 'eastern-board');
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

it('lists answers to statements, joint commissions and their apportionments', async () => {
  const create = commissions.create({
    id: 'essex:work',
    title: 'Work',
    phases: [{ title: 'All', financialYear: '2014-15', costPence: 300 }],
  });
  const divide = commissions.apportion({
    basis: 'EQUAL',
    jointCommission: 'essex:work',
    totalPence: 300,
    financialYear: '2014-15',
    confirm: true,
    participants: [{ office: 'kent' }, { office: 'cambridgeshire' }],
  });
  for (const write of [create, divide]) {
    expect((await enterAt(hub, 'essex', write)).written).toMatchObject({ problems: [] });
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

it('reports a match with entries that no office has as ignored', async () => {
  const { reconciliation } = await ask<{ reconciliation: { ignoredDecisions: object[] } }>(
    `{ reconciliation(financialYear: "2014-15") { ignoredDecisions {
         office { code } matches references by reason explanation } } }`,
    {},
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

/** The first line after a cursor; none where the cursor is refused, with the error that says so. */
async function firstLine(variables: Record<string, unknown>): Promise<{ cursor: string }[]> {
  const { data, errors } = await hub.ask<{
    reconciliation: { lines: { cursor: string }[] } | null;
  }>(
    `query ($financialYear: FinancialYear!, $region: ID!, $after: String,
         $status: [MatchStatus!]) {
       reconciliation(financialYear: $financialYear, region: $region) {
         lines(first: 1, after: $after, status: $status) { cursor } } }`,
    variables,
    'national-board',
  );
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(
    data.reconciliation ? [] : ['BAD_CURSOR'],
  );
  return data.reconciliation?.lines ?? [];
}

it('refuses a cursor of one year, region or list of findings in another', async () => {
  const later = charges.raise({ counterparty: 'norfolk', financialYear: '2015-16' });
  await enterAt(hub, 'essex', later);
  const eastern = { financialYear: '2014-15', region: 'eastern' };
  const [line] = await firstLine(eastern);
  const after = line?.cursor;
  expect(await firstLine({ ...eastern, after })).toHaveLength(1);
  expect(await firstLine({ ...eastern, financialYear: '2015-16' })).toHaveLength(1);
  expect(await firstLine({ ...eastern, financialYear: '2015-16', after })).toEqual([]);
  expect(await firstLine({ ...eastern, region: 'seven-force', after })).toEqual([]);
});

it('takes a cursor where findings are listed in another order or twice, and no others', async () => {
  const eastern = { financialYear: '2014-15', region: 'eastern' };
  const found = ['MATCHED', 'NO_COUNTERPARTY', 'OFFICE_UNAVAILABLE'];
  const [line] = await firstLine({ ...eastern, status: found });
  const next = { ...eastern, after: line?.cursor };
  const reordered = ['OFFICE_UNAVAILABLE', 'NO_COUNTERPARTY', 'MATCHED', 'MATCHED'];
  expect(await firstLine({ ...next, status: reordered })).toHaveLength(1);
  expect(await firstLine({ ...next, status: ['SETTLED'] })).toEqual([]);
  expect(await firstLine(next)).toEqual([]);
});
