import fc from 'fast-check';
import type { DataSource } from 'typeorm';

import { type CaseEventGiven, fullCaseEvent } from '../../../../subgraphs/office/cases/CaseEvent';
import { contactStateSql } from '../../../../subgraphs/office/cases/CaseList';
import type { CaseOpening } from '../../../../subgraphs/office/cases/ReferralCase';
import { appendCaseEvent, openCase } from '../../../../subgraphs/office/cases/appendCaseEvent';
import { caseAfter } from '../../../../subgraphs/office/cases/caseAfter';
import { storeCases } from '../../../../subgraphs/office/cases/caseColumns';
import { readCaseContact } from '../../../../subgraphs/office/cases/clock/readContactClock';
import { addCalendarDays } from '../../../../subgraphs/office/cases/clock/workingDays';
import { findCase, findCaseEvents } from '../../../../subgraphs/office/cases/findCase';
import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import { createTestDatabase } from '../../../federation/createTestDatabase';

import { aCaseOpening } from './aCase';

/** The promise to contact within 24 hours, on cases in a real PostgreSQL. */

let dataSource: DataSource;
beforeAll(async () => {
  dataSource = await openDatabase({ url: await createTestDatabase('contact'), poolSize: 2 });
});
afterAll(() => dataSource.destroy());

const now = '2014-12-01T12:00:00.000Z';
const owner = { office: 'essex', today: '2014-12-01', now, promisedHours: 24 };
const reportedAt = '2014-11-01T23:30:00.000Z';
const on = '2014-11-01';
let count = 0;

/** A case reported at half past eleven on a Saturday night, with what then happened. */
async function work(
  opening: Partial<CaseOpening>,
  ...steps: readonly Omit<CaseEventGiven, 'reference' | 'actor'>[]
) {
  const reference = `essex:r-${(count += 1)}`;
  const given = aCaseOpening({ receivedOn: on, allegedOn: on, ...opening, reference });
  const arrival = { actor: 'a', requestedOn: null, reportedAt };
  const { manager } = dataSource;
  const opened = await openCase(manager, owner, given, arrival);
  if (opened.case === null) throw new Error(JSON.stringify(opened.problems));
  for (const step of steps) {
    const { problems } = await appendCaseEvent(manager, owner, { reference, actor: 'a', ...step });
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
  }
  const standing = await findCase(manager, reference);
  if (!standing) throw new Error('The case is gone.');
  const events = await findCaseEvents(manager, [reference]);
  return { standing, events, read: readCaseContact(standing, events, Date.parse(now)) };
}

const contact = (happenedOn: string, happenedAt: string | null = null) =>
  ({ kind: 'CONTACTED', happenedOn, happenedAt }) as const;
const consent = (happenedOn: string) =>
  ({ kind: 'CONSENT_GIVEN', happenedOn, purpose: 'PROVIDER', evidence: 'SPOKEN' }) as const;
const declined = (happenedOn: string) =>
  ({ kind: 'DECLINED', happenedOn, reasonCode: 'NO_SUPPORT_WANTED' }) as const;
const sensitive = { crimeType: 'DOMESTIC_ABUSE' } as const;

it('is kept with the case as it came, and worked out anew from its events', async () => {
  const { standing, events } = await work({}, contact('2014-11-02', '2014-11-02T09:00:00.000Z'));
  expect(standing).toMatchObject({
    reportedAt,
    promisedHours: 24,
    contactedAt: '2014-11-02T09:00:00.000Z',
    contactLimitFrom: '2014-11-02T23:30:00.000Z',
    contactedOn: '2014-11-02',
    contactLimitUntil: '2014-11-02T23:30:00.000Z',
  });
  expect(caseAfter(standing, events)).toEqual(standing);
});

it.each<[string, string, Partial<CaseOpening>, Parameters<typeof work>[1][]]>([
  ['MET', 'at half past nine on Sunday', {}, [contact('2014-11-02', '2014-11-02T21:30:00.000Z')]],
  ['BREACHED', 'a minute late', {}, [contact('2014-11-02', '2014-11-02T23:31:00.000Z')]],
  ['NOT_KNOWN', 'some time on Sunday', {}, [contact('2014-11-02')]],
  ['BREACHED', 'some time on Monday', {}, [contact('2014-11-03')]],
  ['MET', 'twice, the first time in time', {}, [contact(on), contact('2014-11-09')]],
  ['PAUSED', 'never, and consent is missing', sensitive, []],
  ['PAUSED', 'never, as the victim declined', {}, [declined(on)]],
  ['MET', 'while consent is missing', sensitive, [contact('2014-11-05')]],
  [
    'MET',
    'the day after consent came on the third',
    sensitive,
    [consent('2014-11-03'), contact('2014-11-04', '2014-11-04T00:00:00.000Z')],
  ],
  [
    'NOT_KNOWN',
    'the day after consent came some time on the third',
    sensitive,
    [consent('2014-11-03'), contact('2014-11-04', '2014-11-04T12:00:00.000Z')],
  ],
  ['BREACHED', 'two days after consent', sensitive, [consent('2014-11-03'), contact('2014-11-05')]],
  ['BREACHED', 'never, and the victim declined late', {}, [declined('2014-11-04')]],
  ['DUE', 'never, and the case ended in time', {}, [{ ...declined(on), kind: 'CLOSED' }]],
])('is %s where contact was made %s', async (state, _, opening, steps) => {
  expect((await work(opening, ...steps)).read).toMatchObject({ state });
});

it('says since when it stands still, and of which time only the day is known', async () => {
  expect((await work({}, declined(on))).read).toEqual({
    state: 'PAUSED',
    promisedHours: 24,
    dueAt: null,
    reason:
      'The clock stands still since 1 November 2014, as the victim declined, and may ask for support at any time.',
  });
  const given = [consent('2014-11-03'), contact('2014-11-04', '2014-11-04T12:00:00.000Z')] as const;
  expect((await work(sensitive, ...given)).read?.reason).toBe(
    'Contacted on 4 November 2014 at 12:00, in time or too late, as only the day of the standstill ' +
      'is known: contact was promised within 24 hours, at the earliest by 4 November 2014 at 00:00, ' +
      'at the latest by 4 November 2014 at 23:59, not counting the time the clock stood still.',
  );
});

it.each([
  ['not passed on yet', []],
  ['passed on', [{ kind: 'PASSED', happenedOn: on, providerId: 'p' } as const]],
])('is not stopped once it ran out by a consent that is dated back, %s', async (_, steps) => {
  const { standing, read } = await work({}, ...steps);
  expect(read?.state).toBe('BREACHED');
  // Of the two days of the other clock none is over.
  const monday = { ...owner, today: '2014-11-03', now: '2014-11-03T12:00:00.000Z' };
  const withdraw = (happenedOn: string) =>
    appendCaseEvent(dataSource.manager, monday, {
      ...({ reference: standing.reference, actor: 'a', kind: 'CONSENT_WITHDRAWN' } as const),
      ...({ happenedOn, purpose: 'PROVIDER' } as const),
    });
  for (const day of [on, '2014-11-02']) {
    expect((await withdraw(day)).problems).toMatchObject([{ field: 'happenedOn' }]);
  }
  const { case: after } = await withdraw('2014-11-03');
  expect(after).toMatchObject({ contactLimitUntil: '2014-11-02T23:30:00.000Z' });
});

it.each([
  ['reportedAt', { reportedAt: '2014-11-02T00:00:00.000Z' }],
  ['reportedAt', { reportedAt: '2014-10-31T23:59:59.999Z' }],
])('opens no case whose %s is not of its day: %j', async (field, more) => {
  const opening = aCaseOpening({ reference: 'essex:r-x', receivedOn: on, allegedOn: on });
  const arrival = { actor: 'a', requestedOn: null, ...more };
  const { problems } = await openCase(dataSource.manager, owner, opening, arrival);
  expect(problems.map(({ code, field: at }) => `${code} ${at}`)).toEqual([
    `FIELD_INVALID ${field}`,
  ]);
});

it('runs from when the referral came where nobody reported, or another office has it from', async () => {
  const opening = (changes: Partial<CaseOpening>) =>
    aCaseOpening({ reference: `essex:r-${(count += 1)}`, receivedOn: '2014-11-20', ...changes });
  const open = (changes: Partial<CaseOpening>) =>
    openCase(dataSource.manager, owner, opening(changes), {
      actor: 'a',
      requestedOn: '2014-11-20',
      reportedAt: '2014-11-20T10:00:00.000Z',
    });
  const transferred = { source: 'TRANSFER', receivedFrom: 'kent' } as const;
  for (const changes of [{ allegedOn: null }, transferred]) {
    const { case: opened } = await open(changes);
    expect(opened).toMatchObject({ contactLimitUntil: '2014-11-21T10:00:00.000Z' });
  }
});

it('shows no clock where nothing was promised, whatever the office promises since', async () => {
  const opening = aCaseOpening({ reference: 'essex:r-before' });
  const arrival = { actor: 'a', requestedOn: null };
  const before = { ...owner, promisedHours: null };
  await openCase(dataSource.manager, before, opening, arrival);
  const step = { reference: 'essex:r-before', actor: 'a', ...contact('2014-11-20') };
  const { case: after } = await appendCaseEvent(dataSource.manager, owner, step);
  if (after === null) throw new Error('Refused.');
  expect([after.promisedHours, readCaseContact(after, [], 0)]).toEqual([null, null]);
});

it('is counted in SQL as it is read, for whatever happens to a case', async () => {
  const day = fc.integer({ min: 0, max: 6 }).map((by) => addCalendarDays('2014-10-24', by));
  const withMoment = fc.tuple(day, fc.option(fc.integer({ min: 0, max: 23 })));
  const step = fc.oneof(
    withMoment.map(([at, hour]) =>
      contact(at, hour === null ? null : `${at}T${String(hour).padStart(2, '0')}:00:00.000Z`),
    ),
    day.map(consent),
    day.map((at) => ({ ...consent(at), expiresOn: addCalendarDays(at, 2) })),
    day.map((at) => ({ kind: 'CONSENT_WITHDRAWN', happenedOn: at, purpose: 'PROVIDER' }) as const),
    day.map(declined),
    day.map((at) => ({ kind: 'REOPENED', happenedOn: at, reasonCode: 'ASKED_AGAIN' }) as const),
  );
  const history = fc.record({
    crimeType: fc.constantFrom('BURGLARY' as const, 'DOMESTIC_ABUSE' as const),
    hours: fc.option(fc.integer({ min: 1, max: 72 })),
    reported: fc.option(fc.constantFrom('2014-10-25T22:30:00.000Z', '2014-10-25T09:00:00.000Z')),
    steps: fc.array(step, { maxLength: 5 }),
    now: fc.integer({ min: 0, max: 6 * 24 }).map((by) => Date.UTC(2014, 9, 25, by)),
  });
  const cases = fc.sample(history, { numRuns: 3_000, seed: 2014 }).map((drawn, index) => {
    const reference = `essex:p-${index}`;
    const opening = aCaseOpening({
      reference,
      crimeType: drawn.crimeType,
      receivedOn: '2014-10-25',
      allegedOn: '2014-10-25',
    });
    const said = { reference, actor: 'a' };
    const received = {
      ...({ ...said, kind: 'RECEIVED', happenedOn: '2014-10-25' } as const),
      promisedHours: drawn.hours,
      reportedAt: drawn.reported,
    };
    const steps = drawn.steps.map((each) => fullCaseEvent({ ...said, ...each }));
    const events = [fullCaseEvent(received), ...steps];
    const standing = caseAfter(opening, events);
    return { standing, now: drawn.now, state: readCaseContact(standing, events, drawn.now)?.state };
  });
  await storeCases(
    dataSource.manager,
    cases.map(({ standing }) => standing),
  );
  const counted = await dataSource.query<{ reference: string; state: string | null }[]>(
    `SELECT reference, ${contactStateSql('given.now')} AS state
       FROM referral_case JOIN (SELECT unnest($1::text[]) AS reference,
                                       to_timestamp(unnest($2::float8[]) / 1000) AS now) AS given
      USING (reference)`,
    [cases.map(({ standing }) => standing.reference), cases.map((each) => each.now)],
  );
  const states = new Map(counted.map(({ reference, state }) => [reference, state]));
  const differing = cases.filter(
    ({ standing, state }) => (state ?? null) !== states.get(standing.reference),
  );
  expect(differing).toEqual([]);
  const kinds = new Set(cases.map(({ state }) => state));
  expect(kinds).toEqual(new Set(['DUE', 'MET', 'BREACHED', 'PAUSED', 'NOT_KNOWN', undefined]));
});

it.each([
  `happened_on = '2014-11-02', happened_at = '2014-11-02T00:00:00Z'`,
  `happened_on = '2014-07-01', happened_at = '2014-06-30T23:00:00Z'`,
])('the database itself takes %s of a contact, and no other day', async (columns) => {
  const [day = '', moment = ''] = columns.split(', ').map((each) => each.split(' = ')[1]);
  const { standing } = await work({});
  const insert = (on: string) =>
    dataSource.query(
      `INSERT INTO referral_case_event (reference, position, kind, happened_on, happened_at, actor, origin)
       VALUES ('${standing.reference}', 9, 'CONTACTED', ${on}, ${moment}, 'a', 'RECORDED')`,
    );
  await expect(insert(`${day}::date + 1`)).rejects.toThrow('check constraint');
  await insert(day);
});
