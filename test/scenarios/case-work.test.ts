/* A case from its receipt to its end, through the hub: codes and days, each step once, audited. */
import { todayInBritain } from '../../schema/todayInBritain';
import { anArrivedCase } from '../federation/anArrivedCase';
import { aReferral, enterCaseAt, referralFields } from '../federation/enterCases';
import { startFederation, type TestFederation } from '../federation/startFederation';
import { transferCalls } from '../federation/transferCalls';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

const enter = (field: string, input: object) => enterCaseAt(hub, 'essex', field, input);
const move = (reference: string, step: string, more: object = {}) =>
  enter('moveReferral', {
    idempotencyKey: `${reference} ${step} ${JSON.stringify(more)}`,
    reference,
    move: step,
    happenedOn: '2014-11-05',
    ...more,
  });
const provider = 'GB-CHC-298028';
const asCaseworker = <Data>(query: string, variables: Record<string, unknown> = {}) =>
  hub.ask<Data>(query, variables, 'essex-caseworker');
const sql = <Row>(text: string) =>
  hub.offices.get('essex')?.dataSource.query<Row[]>(text) ?? Promise.resolve([]);

it('is worked step by step, its clock read, its outcome measured, and kept for seven years', async () => {
  const { referral } = await enter('recordReferral', aReferral('one'));
  expect(referral.reference).toMatch(/^essex:r-[0-9a-f]{16}$/);
  expect(referral).toMatchObject({ state: 'RECEIVED', origin: 'RECORDED' });
  expect(referral['clock']).toMatchObject({ state: 'BREACHED', dueOn: '2014-11-05' });
  const { reference } = referral;
  await move(reference, 'ASSESS', { assessment: 'INITIAL' });
  await move(reference, 'PASS', { provider: 'gb-chc-298 028' });
  await move(reference, 'CONTACT', { happenedOn: '2014-11-07' });
  await move(reference, 'ACCEPT');
  const outcome = (measuredAt: string, cope: number, happenedOn: string) =>
    enter('recordOutcome', {
      idempotencyKey: `${reference} ${measuredAt}`,
      reference,
      measuredAt,
      happenedOn,
      cope,
      recover: cope,
    });
  await move(reference, 'SUPPORT');
  await outcome('START', 2, '2014-11-06');
  await outcome('END', 4, '2014-12-01');
  const closed = await move(reference, 'CLOSE', { happenedOn: '2014-12-01', reason: 'NEEDS_MET' });
  expect(closed.referral).toMatchObject({
    state: 'CLOSED',
    providerId: provider,
    passedOn: '2014-11-05',
    contactedOn: '2014-11-07',
    atStart: { cope: 2, recover: 2 },
    atEnd: { cope: 4, recover: 4 },
    clock: { state: 'MET', dueOn: '2014-11-05' },
    retainUntil: '2021-12-01',
  });
  const { data } = await asCaseworker<{ office: { referral: object } }>(
    `query ($reference: ID!) { office(code: "essex") { referral(reference: $reference) {
       events { position kind happenedOn by reason measuredAt outcome { cope recover } } } } }`,
    { reference },
  );
  expect(JSON.stringify(data)).toContain('"measuredAt":"END","outcome":{"cope":4,"recover":4}');
  const by = expect.stringMatching(/\|essex-caseworker$/);
  const kinds = 'RECEIVED REQUESTED ASSESSED PASSED CONTACTED ACCEPTED SUPPORTED OUTCOME_MEASURED';
  expect(data.office.referral).toEqual({
    events: [...kinds.split(' '), 'OUTCOME_MEASURED', 'CLOSED'].map((kind, index) =>
      expect.objectContaining({ position: index + 1, kind, by }),
    ),
  });
});

it('enters a step once however often it is sent, and repeats its first answer', async () => {
  const recorded = await Promise.all(
    [1, 2, 3, 4].map(() => enter('recordReferral', aReferral('twice'))),
  );
  expect(new Set(recorded.map(({ referral }) => referral.reference)).size).toBe(1);
  const reference = recorded[0]?.referral.reference ?? '';
  const first = await move(reference, 'ASSESS', { assessment: 'INITIAL' });
  await move(reference, 'DECLINE', { reason: 'NO_SUPPORT_WANTED' });
  expect(await move(reference, 'ASSESS', { assessment: 'INITIAL' })).toEqual(first);
  const reused = { ...aReferral('twice'), crimeType: 'THEFT' };
  expect((await enter('recordReferral', reused)).problems).toMatchObject([
    { code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' },
  ]);
});

it.each(['DOMESTIC_ABUSE', 'SEXUAL_OFFENCE', 'HOMICIDE'])(
  'refuses to pass %s on without explicit consent, names the rule, and pauses its clock',
  async (crimeType) => {
    const input = aReferral(crimeType, { crimeType, priorityCategory: 'MOST_SERIOUS_CRIME' });
    const { referral } = await enter('recordReferral', input);
    const { reference } = referral;
    expect(referral).toMatchObject({
      mayPassToProvider: false,
      mayPassToOffice: false,
      clock: { state: 'PAUSED', dueOn: null, reason: expect.stringContaining('explicit consent') },
    });
    for (const step of ['PASS', 'ACCEPT']) {
      const { problems } = await move(reference, step, { provider });
      expect(problems).toMatchObject([{ code: 'CONSENT_REQUIRED', field: 'reference' }]);
      expect(problems[0]?.message).toMatch(/domestic abuse, sexual offences.*Victims' Code/);
    }
    const consent = (given: boolean, happenedOn: string, more: object) =>
      enter('recordConsent', {
        idempotencyKey: `${reference} ${happenedOn}`,
        reference,
        purpose: 'PROVIDER',
        given,
        happenedOn,
        ...more,
      });
    const bare = await consent(true, '2014-11-06', {});
    expect(bare.problems).toMatchObject([{ code: 'FIELD_MISSING', field: 'evidence' }]);
    const evidence = { evidence: 'SIGNED_FORM', expiresOn: '2014-11-12' };
    await consent(true, '2014-11-07', evidence);
    const late = await move(reference, 'PASS', { provider, happenedOn: '2014-11-13' });
    expect(late.problems).toMatchObject([{ code: 'CONSENT_REQUIRED' }]);
    const passed = await move(reference, 'PASS', { provider, happenedOn: '2014-11-10' });
    // Friday the 7th ended the pause: two working days later it was Tuesday the 11th.
    expect(passed.referral).toMatchObject({ clock: { state: 'MET', dueOn: '2014-11-11' } });
  },
);

it.each<[string, object]>([
  ['UNKNOWN_CASE reference', { reference: 'essex:r-none', move: 'ASSESS', assessment: 'INITIAL' }],
  ['UNKNOWN_CASE reference', { reference: 'kent:r-1', move: 'CONTACT' }],
  ['FIELD_INVALID provider', { move: 'PASS', provider: 'Mrs Jane Doe' }],
  ['FIELD_INVALID provider', { move: 'PASS', provider: 'GB-CHC-29802X' }],
  ['FIELD_MISSING reason', { move: 'CLOSE' }],
  ['FIELD_INVALID reason', { move: 'CLOSE', reason: 'REFUSED_THERE' }],
  ['FIELD_INVALID happenedOn', { move: 'CONTACT', happenedOn: '2999-01-01' }],
  ['NOT_ALLOWED_NOW reference', { move: 'SUPPORT' }],
])('says what is wrong by field: %s', async (expected, step) => {
  const key = `bad ${JSON.stringify(step)}`;
  const { referral } = await enter('recordReferral', aReferral(key));
  const input = { idempotencyKey: `${key} 2`, reference: referral.reference, ...step };
  const { problems } = await enter('moveReferral', input);
  expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([expected]);
});

it('suggests the office of residence that may be meant, without repeating the input', async () => {
  const wrong = (residenceOffice: string) =>
    enter('recordReferral', { ...aReferral(`lives ${residenceOffice}`), residenceOffice });
  expect((await wrong('Norfolk Police')).problems).toMatchObject([
    {
      code: 'UNKNOWN_OFFICE',
      field: 'residenceOffice',
      message:
        'Enter the code of an office. Did you mean norfolk (Police and Crime Commissioner for Norfolk)?',
    },
  ]);
  expect((await wrong('12 Example Road, Jane Doe')).problems).toMatchObject([
    { message: 'Enter the code of an office.' },
  ]);
});

it('lists what is due by a day, the most urgent first, and pages through all cases', async () => {
  await sql(`UPDATE referral_case SET state = 'CLOSED', closed_on = '2014-12-01'
    WHERE state IN ('RECEIVED', 'ASSESSED')`);
  for (const day of ['2015-03-05', '2015-03-03', '2015-03-04']) {
    const days = { receivedOn: day, allegedOn: day, requestedOn: day };
    await enter('recordReferral', aReferral(`due ${day}`, days));
  }
  const due = async (variables: Record<string, unknown>) => {
    const { data } = await asCaseworker<{ office: { referralsDue: Due } }>(
      `query ($on: Date, $first: Int, $after: String) { office(code: "essex") {
         referralsDue(on: $on, first: $first, after: $after) {
           totalCount nodes { clock { dueOn } } pageInfo { hasNextPage endCursor } } } }`,
      variables,
    );
    const { nodes, ...rest } = data.office.referralsDue;
    return { ...rest, days: nodes.map(({ clock }) => clock.dueOn) };
  };
  expect(await due({ on: '2015-03-06' })).toMatchObject({
    totalCount: 2,
    days: ['2015-03-05', '2015-03-06'],
  });
  const first = await due({ first: 2 });
  expect(first).toMatchObject({ totalCount: 3, days: ['2015-03-05', '2015-03-06'] });
  expect(await due({ first: 2, after: first.pageInfo.endCursor })).toMatchObject({
    days: ['2015-03-09'],
    pageInfo: { hasNextPage: false },
  });
});

interface Due {
  readonly totalCount: number;
  readonly nodes: readonly { readonly clock: { readonly dueOn: string } }[];
  readonly pageInfo: { readonly endCursor: string };
}

it("shows its own caseworkers exact counts, and each provider's results by quarter", async () => {
  const { data, errors } = await asCaseworker<{ office: Record<string, unknown> }>(
    `{ office(code: "essex") {
       referralCounts(groupBy: [CRIME_TYPE, STATE], filter: { crimeTypes: [HOMICIDE] }) {
         key count metCount breachedCount synthetic }
       referralMonitoring(financialYear: "2014-15") {
         providerId quarter referredCount contactedInTimeCount contactedLateCount closedCount
         measuredCount copeBetterCount recoverBetterCount synthetic } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.office).toEqual({
    referralCounts: [
      {
        key: ['HOMICIDE', 'CLOSED'],
        count: 1,
        metCount: 1,
        breachedCount: 0,
        synthetic: false,
      },
    ],
    referralMonitoring: [
      {
        providerId: provider,
        quarter: 3,
        referredCount: 4,
        contactedInTimeCount: 1,
        contactedLateCount: 3,
        closedCount: 4,
        measuredCount: 1,
        copeBetterCount: 1,
        recoverBetterCount: 1,
        synthetic: false,
      },
    ],
  });
});

it.each([
  { groupBy: ['OFFICE'] },
  { groupBy: ['STATE', 'STATE'] },
  { filter: { offices: ['kent'] } },
])('refuses %j within one office', async (variables) => {
  const { errors } = await asCaseworker(
    `query ($groupBy: [ReferralDimension!], $filter: ReferralFilter) {
         office(code: "essex") { referralCounts(groupBy: $groupBy, filter: $filter) { count } } }`,
    variables,
  );
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_ARGUMENT' } }]);
});

it('logs every reading of a case, in a list or alone, but not a count', async () => {
  const readings = () =>
    sql<{ reference: string; actor: string }>(
      `SELECT reference, actor FROM referral_reading WHERE what = 'CASE' ORDER BY sequence`,
    );
  const before = (await readings()).length;
  await asCaseworker('{ office(code: "essex") { referrals { totalCount } } }');
  expect(await readings()).toHaveLength(before);
  const { data } = await asCaseworker<{ office: { referrals: { nodes: Read[] } } }>(
    `{ office(code: "essex") { referrals(first: 3) { nodes { ${referralFields} } } } }`,
  );
  const read = data.office.referrals.nodes.map(({ reference }) => reference);
  expect(read).toHaveLength(3);
  expect((await readings()).slice(before)).toEqual(
    read.map((reference) => ({ reference, actor: expect.stringMatching(/essex-caseworker$/) })),
  );
});

interface Read {
  readonly reference: string;
}

it('needs consent from a relative bereaved by a road collision, also after a transfer', async () => {
  const crime = { crimeType: 'ROAD_COLLISION', priorityCategory: 'MOST_SERIOUS_CRIME' };
  const input = aReferral('road', { ...crime, relation: 'BEREAVED_RELATIVE' });
  const { referral } = await enter('recordReferral', input);
  expect(referral).toMatchObject({ relation: 'BEREAVED_RELATIVE', clock: { state: 'PAUSED' } });
  const { problems } = await move(referral.reference, 'PASS', { provider });
  expect(problems).toMatchObject([{ code: 'CONSENT_REQUIRED' }]);
  expect(problems[0]?.message).toMatch(
    /bereaved relatives go to a provider only with.*Victims' Code/,
  );
  // Whoever was hurt there is asked nothing, nor is somebody of whom it is not known.
  for (const relation of [{ relation: 'DIRECT' }, {}]) {
    const key = `road ${JSON.stringify(relation)}`;
    const other = await enter('recordReferral', aReferral(key, { ...crime, ...relation }));
    expect((await move(other.referral.reference, 'PASS', { provider })).problems).toEqual([]);
  }
  const [essex, kent] = [transferCalls(hub, 'essex'), transferCalls(hub, 'kent')];
  const consent = { kind: 'CONSENT_GIVEN', purpose: 'OTHER_OFFICE', evidence: 'SPOKEN' } as const;
  const { reference } = await anArrivedCase(hub, 'essex', {
    ...({ crimeType: 'ROAD_COLLISION', relation: 'BEREAVED_RELATIVE' } as const),
    events: [{ ...consent, happenedOn: todayInBritain() }],
  });
  await essex.transfer({ reference });
  const [waiting] = await kent.waiting();
  const there = (await kent.receive(waiting?.envelope ?? '')).written?.reference ?? '';
  const { data } = await hub.ask<{ office: object }>(
    `query ($reference: ID!) { office(code: "kent") {
       referral(reference: $reference) { relation mayPassToProvider } } }`,
    { reference: there },
    'kent-caseworker',
  );
  expect(data.office).toEqual({
    referral: { relation: 'BEREAVED_RELATIVE', mayPassToProvider: false },
  });
});
