/* Cambridgeshire promises contact within 24 hours of the report; over HTTP, as caseworkers ask. */
import { cambridgeshire } from '../../subgraphs/cambridgeshire/identity';
import { essex } from '../../subgraphs/essex/identity';
import { anArrivedCase } from '../federation/anArrivedCase';
import { enterAt } from '../federation/enterAt';
import { aReferral, caseWrite, enterCaseAt } from '../federation/enterCases';
import { startFederation, type TestFederation } from '../federation/startFederation';
import { transferCalls } from '../federation/transferCalls';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation({ offices: [essex, cambridgeshire] });
});
afterAll(() => hub.stop());

const provider = 'GB-CHC-298028';
const saturday = '2014-11-29';
const reportedAt = '2014-11-29T23:30:00Z';
const atNight = { receivedOn: saturday, allegedOn: saturday, requestedOn: saturday, reportedAt };
const shown = `reference contactedOn reportedAt contactedAt
  contactClock { state promisedHours dueAt reason }
  events { kind happenedAt reportedAt promisedHours }`;

/** Asks an office about its cases, as its caseworker; the office is `$office` in the query. */
const ask = async (query: string, variables: object = {}, office = 'cambridgeshire') => {
  const { data, errors } = await hub.ask<{ office: Record<string, unknown> }>(
    query,
    { ...variables, office },
    `${office}-caseworker`,
  );
  expect(errors).toEqual([]);
  return data.office;
};

const caseQuery = `query ($office: ID!, $reference: ID!) {
  office(code: $office) { referral(reference: $reference) { fromOffice ${shown} } } }`;

/** A case as it is read after it was recorded and, if so, contacted. */
async function work(key: string, contact: object | null, office = 'cambridgeshire') {
  const recorded = await enterCaseAt(hub, office, 'recordReferral', aReferral(key, atNight));
  const { reference } = recorded.referral;
  if (contact !== null) {
    const input = { idempotencyKey: `${key} 2`, reference, move: 'CONTACT', ...contact };
    expect((await enterCaseAt(hub, office, 'moveReferral', input)).problems).toEqual([]);
  }
  const { referral } = await ask(caseQuery, { reference }, office);
  return referral as Readonly<Record<string, unknown>>;
}

it('stores the times and the promised hours with the case and its events', async () => {
  // Half past ten on Sunday night, told by a clock in Paris.
  const contact = { happenedAt: '2014-11-30T23:30:00+01:00' };
  expect(await work('in time', contact)).toMatchObject({
    reportedAt: '2014-11-29T23:30:00.000Z',
    contactedAt: '2014-11-30T22:30:00.000Z',
    contactedOn: '2014-11-30',
    contactClock: {
      state: 'MET',
      promisedHours: 24,
      dueAt: '2014-11-30T23:30:00.000Z',
      reason:
        'Contacted on 30 November 2014 at 22:30, in time: ' +
        'contact was promised within 24 hours, by 30 November 2014 at 23:30.',
    },
    events: [
      { kind: 'RECEIVED', reportedAt: '2014-11-29T23:30:00.000Z', promisedHours: 24 },
      { kind: 'REQUESTED', reportedAt: null, promisedHours: null },
      { kind: 'CONTACTED', happenedAt: '2014-11-30T22:30:00.000Z' },
    ],
  });
});

it.each([
  ['BREACHED', 'a minute after 24 hours', { happenedAt: '2014-11-30T23:31:00Z' }],
  ['NOT_KNOWN', 'some time on Sunday', { happenedOn: '2014-11-30' }],
  ['MET', 'some time on Saturday, at half past eleven or later', { happenedOn: saturday }],
  ['BREACHED', 'some time on Monday', { happenedOn: '2014-12-01' }],
  ['BREACHED', 'never', null],
])('is %s where contact was made %s', async (state, key, contact) => {
  expect(await work(key, contact)).toMatchObject({ contactClock: { state } });
});

it('shows no contact clock at an office without a promise, which may still record times', async () => {
  expect(await work('essex', { happenedAt: '2014-11-30T10:00:00Z' }, 'essex')).toMatchObject({
    contactClock: null,
    contactedAt: '2014-11-30T10:00:00.000Z',
  });
  const query = `query ($office: ID!) {
    office(code: $office) { referralContactsDue { totalCount } } }`;
  expect(await ask(query, {}, 'essex')).toEqual({
    referralContactsDue: { totalCount: 0 },
  });
});

it.each<[string, string, string, object]>([
  ['reportedAt', 'a moment of another day', 'recordReferral', { reportedAt: '2014-11-30T00:00Z' }],
  ['happenedAt', 'a moment of another day', 'moveReferral', { happenedOn: '2014-12-01' }],
  ['happenedAt', 'before the report', 'moveReferral', { happenedAt: '2014-11-29T23:29:59Z' }],
  ['happenedAt', 'to come', 'moveReferral', { happenedAt: '2999-01-01T00:00:00Z' }],
  ['happenedAt', 'of no contact', 'moveReferral', { move: 'ASSESS', assessment: 'INITIAL' }],
])('refuses %s that is %s, and enters nothing', async (field, what, mutation, changes) => {
  const key = `${field} ${what}`;
  const opening = aReferral(key, { ...atNight, ...changes });
  if (mutation === 'recordReferral') {
    const { referral, problems } = await enterCaseAt(hub, 'cambridgeshire', mutation, opening);
    expect(referral).toBeNull();
    expect(problems).toMatchObject([{ code: 'FIELD_INVALID', field }]);
    return;
  }
  const { reference } = (await work(key, null)) as { reference: string };
  const moved = { idempotencyKey: `${key} 2`, reference, move: 'CONTACT' };
  const step = { ...moved, happenedAt: '2014-11-30T10:00:00Z', ...changes };
  const { problems } = await enterCaseAt(hub, 'cambridgeshire', mutation, step);
  expect(problems).toContainEqual(expect.objectContaining({ code: 'FIELD_INVALID', field }));
  const { referral } = await ask(caseQuery, { reference });
  expect((referral as { events: object[] }).events).toHaveLength(2);
});

it('refuses a moment without its zone, in the document and as a variable', async () => {
  const caller = 'cambridgeshire-caseworker';
  const literal = await hub.ask(
    `mutation { cambridgeshire { recordReferral(input: { idempotencyKey: "bad", source: POLICE,
       receivedOn: "2014-11-29", allegedOn: "2014-11-29", requestedOn: "2014-11-29",
       priorityCategory: STANDARD, crimeType: BURGLARY, reportedAt: "2014-11-29T23:30:00" }) {
       problems { code } } } }`,
    {},
    caller,
  );
  expect(literal.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  const withoutZone = aReferral('bad', { ...atNight, reportedAt: '2014-11-29T23:30:00' });
  const write = caseWrite('recordReferral', withoutZone);
  const { errors } = await enterAt(hub, 'cambridgeshire', write, caller);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

it('starts the clock when a case arrives from an office that promised nothing', async () => {
  const { reference } = await anArrivedCase(hub, 'essex', { residenceOffice: 'cambridgeshire' });
  const before = new Date().toISOString();
  await transferCalls(hub, 'essex').transfer({ reference, to: 'cambridgeshire' });
  const [waiting] = await transferCalls(hub, 'cambridgeshire').waiting();
  const taken = await transferCalls(hub, 'cambridgeshire').receive(waiting?.envelope ?? '');
  const { referral } = (await ask(caseQuery, { reference: taken.written?.reference })) as {
    referral: { reportedAt: string };
  };
  expect(referral).toMatchObject({ fromOffice: 'essex', contactClock: { state: 'DUE' } });
  expect(referral.reportedAt >= before).toBe(true);
});

it('lists who waits for contact, the most urgent first, page by page', async () => {
  for (const at of ['2014-12-06T12:00:00Z', '2014-12-06T10:00:00Z', '2014-12-06T11:00:00Z']) {
    const days = { receivedOn: '2014-12-06', allegedOn: '2014-12-06', requestedOn: '2014-12-06' };
    const input = aReferral(at, { ...days, reportedAt: at });
    await enterCaseAt(hub, 'cambridgeshire', 'recordReferral', input);
  }
  const query = `query ($office: ID!, $first: Int, $at: DateTime, $after: String) {
    office(code: $office) { referralContactsDue(first: $first, at: $at, after: $after) {
      totalCount nodes { reportedAt } pageInfo { endCursor hasNextPage } } } }`;
  const due = async (variables: object) => {
    const { referralContactsDue: page } = (await ask(query, variables)) as {
      referralContactsDue: Page;
    };
    return { ...page, hours: page.nodes.map((node) => node.reportedAt.slice(5, 13)) };
  };
  const at = '2014-12-07T11:00:00Z';
  const all = await due({ first: 500, at });
  expect(all.hours.slice(-2)).toEqual(['12-06T10', '12-06T11']);
  expect(all.hours).toEqual([...all.hours].sort());
  expect(all.totalCount).toBe(all.hours.length);
  const first = await due({ first: all.totalCount - 1, at });
  expect(first.pageInfo.hasNextPage).toBe(true);
  const next = await due({ first: 5, at, after: first.pageInfo.endCursor });
  expect(next).toMatchObject({ hours: ['12-06T11'], pageInfo: { hasNextPage: false } });
  expect((await due({ first: 500 })).hours.slice(-1)).toEqual(['12-06T12']);
});

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly reportedAt: string }[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}

it('counts contacts in time and late, beside the clock of two working days', async () => {
  const countsQuery = `query ($office: ID!) { office(code: $office) {
    referralCounts { key count contactMetCount contactBreachedCount contactNotKnownCount }
    referralMonitoring(financialYear: "2014-15") { providerId referredCount contactMetCount
      contactBreachedCount contactNotKnownCount } } }`;
  const { referralCounts: before } = await ask(countsQuery);
  for (const [key, contact] of Object.entries({
    met: { happenedAt: '2014-11-30T10:00:00Z' },
    unknown: { happenedOn: '2014-11-30' },
    breached: null,
  })) {
    const { reference } = (await work(`count ${key}`, contact)) as { reference: string };
    const pass = { idempotencyKey: `pass ${key}`, reference, move: 'PASS', provider };
    const step = { ...pass, happenedOn: '2014-12-01' };
    expect((await enterCaseAt(hub, 'cambridgeshire', 'moveReferral', step)).problems).toEqual([]);
  }
  const [{ key: _, ...was }] = before as [Record<string, number>];
  const { referralCounts, referralMonitoring } = await ask(countsQuery);
  const more = Object.entries(was).map(([name, count]) => [
    name,
    count + (name === 'count' ? 3 : 1),
  ]);
  expect(referralCounts).toEqual([{ key: [], ...Object.fromEntries(more) }]);
  expect(referralMonitoring).toEqual([
    {
      providerId: provider,
      referredCount: 3,
      contactMetCount: 1,
      contactBreachedCount: 1,
      contactNotKnownCount: 1,
    },
  ]);
});
