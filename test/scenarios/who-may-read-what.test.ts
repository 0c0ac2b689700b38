/*
 * The access table of the domain's rules: every kind of caller asks every root field, and every
 * field of an office that is not for all, through the hub; and sends the same straight to offices.
 */
import { publicSchema } from '../../hub/cli/ask/publicSchema';
import { mutationAt } from '../federation/enterAt';
import { startFederation, type TestFederation } from '../federation/startFederation';
import { easternCodes } from '../federation/register';
import { offices } from '../../subgraphs/offices';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

const callers = [
  'public',
  'eastern-board',
  'eastern-bi',
  'south-east-board',
  'essex-finance',
  'essex-caseworker',
  'essex-administrator',
  'kent-finance',
  'kent-caseworker',
] as const;
type CallerName = (typeof callers)[number];

/** What is asked of each root field. */
const questions: Readonly<Record<string, string>> = {
  offices: 'offices(federated: true) { code name }',
  office: 'office(code: "essex") { name grants { name } awards { totalCount } }',
  findOffice: 'findOffice(name: "OPCC Kent") { certainty office { code name } }',
  regions: 'regions { code }',
  region: 'region(code: "eastern") { offices { code } }',
  awards: 'awards(first: 3) { totalCount nodes { title } }',
  awardTotals: 'awardTotals { total { count } }',
  referralTotals: 'referralTotals { total { count suppressedCells } }',
  award: 'award(id: "essex:cc-13") { title source { line } }',
  provider: 'provider(id: "GB-CHC-298028") { name totalPence }',
  providers: 'providers(first: 3) { nodes { name } }',
  organisations: 'organisations(first: 3) { nodes { name kind totalPence } }',
  suspectedDuplicates: 'suspectedDuplicates(first: 3) { totalCount comparedCount }',
  publishedChecks: 'publishedChecks { agreeing statements { label } }',
  jointCommissions: 'jointCommissions(region: "eastern") { nodes { title } }',
  reconciliation: 'reconciliation(financialYear: "2014-15") { summary { comparableCount } }',
  pairStatement: 'pairStatement(office: "essex", counterparty: "kent") { lineCount }',
  waitingTransfers: 'waitingTransfers { transfers { id } }',
  transferReceipts: 'transferReceipts(transfers: []) { receipts { transfer } }',
  transferReconciliation: 'transferReconciliation { lines { transfer } }',
};

/** Who may ask what is not for everybody. */
const bookKeepers = [
  ...(['eastern-board', 'eastern-bi', 'south-east-board'] as const),
  ...(['essex-finance', 'kent-finance'] as const),
];
const readers: Readonly<Record<string, readonly CallerName[]>> = {
  jointCommissions: bookKeepers,
  reconciliation: bookKeepers,
  pairStatement: bookKeepers,
  waitingTransfers: ['essex-caseworker', 'kent-caseworker'],
  transferReceipts: ['essex-caseworker', 'kent-caseworker'],
  transferReconciliation: ['essex-caseworker', 'kent-caseworker'],
};

it('asks every root field there is', () => {
  const fields = Object.keys(publicSchema.getQueryType()?.getFields() ?? {});
  expect(Object.keys(questions).sort()).toEqual(fields.sort());
});

const everyCase = callers.flatMap((caller) =>
  Object.keys(questions).map((field) => ({ caller, field })),
);

it.each(everyCase)('$caller asks $field', async ({ caller, field }) => {
  const query = `{ regions { code } ${questions[field]?.replace(field, `asked: ${field}`)} }`;
  const { data, errors } = await ask<{ asked: unknown; regions: object[] }>(query, caller);
  expect(data.regions.length).toBeGreaterThan(10);
  if ((readers[field] ?? callers).includes(caller)) {
    expect(data.asked).not.toBeNull();
    return;
  }
  expect(data.asked).toBeNull();
  const code = caller === 'public' ? 'TOKEN_REQUIRED' : 'ACCESS_REFUSED';
  expect(errors).toMatchObject([{ path: ['asked'], extensions: { code } }]);
});

const bookReaders: Readonly<Record<string, readonly CallerName[]>> = {
  essex: ['eastern-board', 'eastern-bi', 'essex-finance'],
  kent: ['south-east-board', 'kent-finance'],
  mopac: [],
};
const bookCases = callers.flatMap((caller) =>
  Object.keys(bookReaders).map((office) => ({ caller, office })),
);

it.each(bookCases)("$caller asks for $office's books", async ({ caller, office }) => {
  const { data, errors } = await ask<{ office: { name: string; crossCharges: unknown } }>(
    'query ($office: ID!) { office(code: $office) { name crossCharges { reference amountPence } } }',
    caller,
    { office },
  );
  expect(data.office.name).toBeTruthy();
  const may = bookReaders[office]?.includes(caller);
  expect(Array.isArray(data.office.crossCharges)).toBe(may);
  const code = caller === 'public' ? 'TOKEN_REQUIRED' : 'ACCESS_REFUSED';
  expect(errors.map(({ path, extensions }) => [path, extensions['code']])).toEqual(
    may ? [] : [[['office', 'crossCharges'], code]],
  );
});

const caseQuestions: Readonly<Record<string, string>> = {
  referrals: 'referrals { totalCount nodes { reference } }',
  referral: 'referral(reference: "x") { reference }',
  referralsDue: 'referralsDue { nodes { reference } }',
  referralContactsDue: `referralContactsDue { totalCount nodes { reportedAt contactedAt
    contactClock { state } events { happenedAt reportedAt promisedHours } } }`,
  referralCounts: 'referralCounts(groupBy: [CRIME_TYPE, STATE]) { key contactBreachedCount }',
  referralMonitoring: 'referralMonitoring(financialYear: "2014-15") { contactMetCount }',
};
const officesAsked = ['essex', 'kent', 'mopac'];
const caseCases = callers.flatMap((caller) => officesAsked.map((office) => ({ caller, office })));

it.each(caseCases)("$caller asks for $office's cases", async ({ caller, office }) => {
  const fields = Object.values(caseQuestions).join(' ');
  const query = `query ($office: ID!) { office(code: $office) { name ${fields} } }`;
  const { data, errors } = await ask<{ office: Record<string, unknown> }>(query, caller, {
    office,
  });
  expect(data.office['name']).toBeTruthy();
  if (caller === `${office}-caseworker`) {
    expect(errors).toEqual([]);
    expect(data.office['referrals']).not.toBeNull();
    return;
  }
  const code = caller === 'public' ? 'TOKEN_REQUIRED' : 'ACCESS_REFUSED';
  for (const field of Object.keys(caseQuestions)) expect(data.office[field]).toBeNull();
  expect(errors.map(({ path, extensions }) => [path, extensions['code']]).sort()).toEqual(
    Object.keys(caseQuestions)
      .map((field) => [['office', field], code])
      .sort(),
  );
});

it.each(caseCases)('$caller enters a case in $office', async ({ caller, office }) => {
  const recordReferral = {
    field: 'recordReferral',
    input: {
      idempotencyKey: caller,
      source: 'SELF',
      priorityCategory: 'STANDARD',
      crimeType: 'THEFT',
      requestedOn: '2014-11-27',
    },
    selection: 'referral { state } problems { code }',
  };
  const { query, variables } = mutationAt(office, { recordReferral });
  const { data, errors } = await ask<Record<string, { recordReferral: object | null } | null>>(
    query,
    caller,
    variables,
  );
  const written = data[office]?.recordReferral;
  if (caller === `${office}-caseworker`) {
    expect(written).toEqual({ referral: { state: 'RECEIVED' }, problems: [] });
    return;
  }
  expect(written ?? null).toBeNull();
  expect(errors).toMatchObject([
    { extensions: { code: caller === 'public' ? 'TOKEN_REQUIRED' : 'ACCESS_REFUSED' } },
  ]);
});

it('answers a board about its region, and names the offices that refuse', async () => {
  const { data, errors } = await ask<{ jointCommissions: { nodes: object[]; coverage: object } }>(
    '{ jointCommissions { nodes { id } coverage { answered { code } missing { office { code } reason } } } }',
    'eastern-board',
  );
  const federated = offices.map(({ code }) => code);
  const others = federated.filter((code) => !easternCodes.includes(code));
  expect(data.jointCommissions).toEqual({
    nodes: [{ id: 'essex:tonic' }],
    coverage: {
      answered: federated.filter((code) => easternCodes.includes(code)).map((code) => ({ code })),
      missing: others.map((code) => ({ office: { code }, reason: 'REFUSED' })),
    },
  });
  expect(errors.map(({ extensions }) => [extensions['office'], extensions['code']])).toEqual(
    others.map((office) => [office, 'ACCESS_REFUSED']),
  );
});

it('shows a charge to the finance staff of the office charged, but to no third office', async () => {
  const reads = async (office: string, counterparty: string): Promise<unknown> =>
    (
      await ask<{ pairStatement: { coverage: { answered: { code: string }[] } } }>(
        `query ($office: ID!, $counterparty: ID!) {
           pairStatement(office: $office, counterparty: $counterparty) {
             coverage { answered { code } } } }`,
        'kent-finance',
        { office, counterparty },
      )
    ).data.pairStatement.coverage.answered.map(({ code }) => code);
  expect(await reads('kent', 'essex')).toEqual(['essex', 'kent']);
  expect(await reads('cambridgeshire', 'essex')).toEqual([]);
});

it.each(callers)('%s gets nothing straight from an office, with a good token', async (caller) => {
  for (const [code, { url, identity }] of hub.offices) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await authorizationOf(caller)) },
      body: JSON.stringify({
        query: `query ($r: [_Any!]!) { _entities(representations: $r) {
          ... on ${identity.prefix}Office { name grants { id } crossCharges { reference } } } }`,
        variables: { r: [{ __typename: `${identity.prefix}Office`, code }] },
      }),
    });
    const answer: unknown = await response.json();
    expect([response.status, answer]).toEqual([
      401,
      { errors: [expect.objectContaining({ extensions: { code: 'STATEMENT_REFUSED' } })] },
    ]);
  }
});

function ask<Data>(query: string, caller: CallerName, variables: Record<string, unknown> = {}) {
  return hub.ask<Data>(query, variables, caller === 'public' ? undefined : caller);
}

async function authorizationOf(caller: CallerName): Promise<Record<string, string>> {
  if (caller === 'public') return {};
  return { authorization: `Bearer ${await hub.issuer.tokenFor(caller)}` };
}
