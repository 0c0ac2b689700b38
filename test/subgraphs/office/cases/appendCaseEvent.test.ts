import type { DataSource } from 'typeorm';

import type { CaseEventGiven } from '../../../../subgraphs/office/cases/CaseEvent';
import type { CaseOpening } from '../../../../subgraphs/office/cases/ReferralCase';
import { appendCaseEvent, openCase } from '../../../../subgraphs/office/cases/appendCaseEvent';
import { caseAfter } from '../../../../subgraphs/office/cases/caseAfter';
import { mayBePassed } from '../../../../subgraphs/office/cases/consents';
import { findCase, findCaseEvents } from '../../../../subgraphs/office/cases/findCase';
import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import { createTestDatabase } from '../../../federation/createTestDatabase';

import { aCaseOpening, arrival, owner } from './aCase';

/** Cases on a real PostgreSQL: every change an event, nothing of it changed or removed. */

let dataSource: DataSource;
beforeEach(async () => {
  dataSource = await openDatabase({ url: await createTestDatabase('cases'), poolSize: 4 });
});
afterEach(() => dataSource.destroy());

const open = (opening: CaseOpening) =>
  dataSource.transaction((manager) => openCase(manager, owner, opening, arrival));
const append = (event: Omit<CaseEventGiven, 'reference' | 'actor'>) =>
  dataSource.transaction((manager) =>
    appendCaseEvent(manager, owner, { reference: 'essex:r-1', actor: 'a', ...event }),
  );
const consent = { evidence: 'SIGNED_FORM', reasonCode: null } as const;

it('works a case from its receipt to its end, and the table says what the events do', async () => {
  await open(aCaseOpening());
  const steps: Omit<CaseEventGiven, 'reference' | 'actor'>[] = [
    { kind: 'ASSESSED', happenedOn: '2014-11-04', assessment: 'INITIAL' },
    { kind: 'PASSED', happenedOn: '2014-11-05', providerId: 'GB-CHC-298028' },
    { kind: 'ACCEPTED', happenedOn: '2014-11-06' },
    { kind: 'SUPPORTED', happenedOn: '2014-11-07' },
    { kind: 'CONTACTED', happenedOn: '2014-11-06' },
    ...([['START', 2] as const, ['END', 4] as const] as const).map(([measuredAt, level]) => ({
      ...({ kind: 'OUTCOME_MEASURED', happenedOn: '2014-11-10', measuredAt } as const),
      cope: level,
      recover: level,
    })),
    { kind: 'ASSESSED', happenedOn: '2014-11-11', assessment: 'DETAILED' },
    { kind: 'CLOSED', happenedOn: '2014-11-30', reasonCode: 'NEEDS_MET' },
  ];
  for (const step of steps) expect((await append(step)).problems).toEqual([]);
  const standing = await findCase(dataSource.manager, 'essex:r-1');
  expect(standing).toMatchObject({
    state: 'CLOSED',
    providerId: 'GB-CHC-298028',
    passedOn: '2014-11-05',
    contactedOn: '2014-11-06',
    assessment: 'DETAILED',
    closedOn: '2014-11-30',
    copeStart: 2,
    copeEnd: 4,
    recoverStart: 2,
    recoverEnd: 4,
    dueOn: '2014-11-05',
    retainUntil: '2021-11-30',
  });
  const events = await findCaseEvents(dataSource.manager, ['essex:r-1']);
  expect(events).toHaveLength(2 + steps.length);
  expect(caseAfter(aCaseOpening(), events)).toEqual(standing);
});

it('receives a case from another office and gives one back that was refused', async () => {
  await open(aCaseOpening({ source: 'TRANSFER', receivedFrom: 'kent' }));
  const transfer = { kind: 'TRANSFERRED', reasonCode: 'LIVES_IN_OTHER_AREA' } as const;
  const on = { happenedOn: '2014-11-04' };
  expect((await append({ ...transfer, ...on, office: 'kent' })).case).toMatchObject({
    state: 'TRANSFERRED',
    transferredTo: 'kent',
    receivedFrom: 'kent',
  });
  const back = { kind: 'RETURNED', ...on, reasonCode: 'REFUSED_THERE' } as const;
  expect((await append(back)).case).toMatchObject({ state: 'RECEIVED', transferredTo: null });
});

it.each(['essex', 'rutland-and-more'])('transfers nothing to %s', async (office) => {
  await open(aCaseOpening());
  const given = { kind: 'TRANSFERRED', happenedOn: '2014-11-04', reasonCode: 'X', office } as const;
  expect((await append(given)).problems).toMatchObject([{ code: 'UNKNOWN_OFFICE' }]);
});

it.each(['DOMESTIC_ABUSE', 'SEXUAL_OFFENCE', 'HOMICIDE'] as const)(
  'passes details of %s on only with explicit consent that holds, to each by itself',
  async (crimeType) => {
    await open(aCaseOpening({ crimeType, priorityCategory: 'MOST_SERIOUS_CRIME' }));
    const pass = { kind: 'PASSED', providerId: 'p' } as const;
    const codes = async (event: Parameters<typeof append>[0]) =>
      (await append(event)).problems.map(({ code, message }) => `${code} ${message}`);
    const refusal = expect.stringMatching(/^CONSENT_REQUIRED .*explicit consent \(Victims' Code\)/);
    expect(await codes({ ...pass, happenedOn: '2014-11-05' })).toEqual([refusal]);
    const given = { ...consent, kind: 'CONSENT_GIVEN', purpose: 'PROVIDER' } as const;
    await append({ ...given, happenedOn: '2014-11-06', expiresOn: '2014-11-10' });
    expect(await codes({ ...pass, happenedOn: '2014-11-05' })).toEqual([refusal]);
    expect(await codes({ ...pass, happenedOn: '2014-11-11' })).toEqual([refusal]);
    expect(await codes({ ...pass, happenedOn: '2014-11-10' })).toEqual([]);
    const to = { kind: 'TRANSFERRED', office: 'kent', reasonCode: 'LIVES_IN_OTHER_AREA' } as const;
    expect(await codes({ ...to, happenedOn: '2014-11-12' })).toEqual([refusal]);
    await append({ ...given, purpose: 'OTHER_OFFICE', happenedOn: '2014-11-12' });
    expect(await mayGo('2014-11-12')).toBe(true);
    const withdrawn = { kind: 'CONSENT_WITHDRAWN', purpose: 'OTHER_OFFICE' } as const;
    await append({ ...withdrawn, happenedOn: '2014-11-13' });
    expect(await codes({ ...to, happenedOn: '2014-11-14' })).toEqual([refusal]);
    expect(await mayGo('2014-11-13')).toBe(false);

    async function mayGo(on: string): Promise<boolean> {
      const events = await findCaseEvents(dataSource.manager, ['essex:r-1']);
      return mayBePassed({ crimeType, relation: null }, events, 'OTHER_OFFICE', on);
    }
  },
);

it.each<[boolean, CaseOpening['crimeType'], CaseOpening['relation']]>([
  [true, 'ROAD_COLLISION', 'BEREAVED_RELATIVE'],
  [true, 'HOMICIDE', 'BEREAVED_RELATIVE'],
  [true, 'HOMICIDE', 'DIRECT'],
  [true, 'HOMICIDE', 'PARENT_OR_GUARDIAN'],
  [false, 'HOMICIDE', 'WITNESS'],
  [true, 'DOMESTIC_ABUSE', 'WITNESS'],
  [true, 'SEXUAL_OFFENCE', 'PARENT_OR_GUARDIAN'],
  [false, 'ROAD_COLLISION', 'DIRECT'],
  [false, 'ROAD_COLLISION', null],
])('asks consent: %s, of %s, for %s, and the clock waits for it', async (asks, crime, relation) => {
  const opened = await open(aCaseOpening({ crimeType: crime, relation }));
  expect(opened.case).toMatchObject({ relation, dueOn: asks ? null : '2014-11-05' });
  const pass = { kind: 'PASSED', providerId: 'p', happenedOn: '2014-11-05' } as const;
  const refused = (await append(pass)).problems.map(({ code, message }) => `${code} ${message}`);
  const rule = expect.stringMatching(/^CONSENT_REQUIRED .*bereaved relatives.*Victims' Code/);
  expect(refused).toEqual(asks ? [rule] : []);
  if (!asks) return;
  await append({
    ...consent,
    kind: 'CONSENT_GIVEN',
    purpose: 'PROVIDER',
    happenedOn: '2014-11-05',
  });
  expect((await append(pass)).problems).toEqual([]);
});

it.each<[string, Parameters<typeof append>[0]]>([
  ['NOT_ALLOWED_NOW reference', { kind: 'SUPPORTED', happenedOn: '2014-11-04' }],
  ['NOT_ALLOWED_NOW reference', { kind: 'RECEIVED', happenedOn: '2014-11-04' }],
  ['FIELD_MISSING reasonCode', { kind: 'CLOSED', happenedOn: '2014-11-04' }],
  ['FIELD_INVALID reasonCode', { kind: 'CLOSED', happenedOn: '2014-11-04', reasonCode: 'Jo rang' }],
  ['FIELD_INVALID happenedOn', { kind: 'CONTACTED', happenedOn: '2014-12-02' }],
  ['FIELD_INVALID happenedOn', { kind: 'PASSED', happenedOn: '2014-11-02', providerId: 'p' }],
  ['FIELD_MISSING providerId', { kind: 'ACCEPTED', happenedOn: '2014-11-04' }],
  ['FIELD_INVALID providerId', { kind: 'PASSED', happenedOn: '2014-11-04', providerId: 'A b' }],
  ['FIELD_MISSING assessment', { kind: 'ASSESSED', happenedOn: '2014-11-04' }],
])('refuses %s, nothing written', async (expected, event) => {
  await open(aCaseOpening());
  const { problems } = await append(event);
  expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([expected]);
  expect(await findCaseEvents(dataSource.manager, ['essex:r-1'])).toHaveLength(2);
});

it.each<[string, Partial<CaseOpening>, string | null]>([
  ['receivedOn', { receivedOn: '0001-01-01', allegedOn: null }, null],
  ['allegedOn', { allegedOn: '1800-01-01' }, null],
  ['requestedOn', {}, '0001-01-01'],
])('opens no case whose %s no office can know', async (field, changes, requestedOn) => {
  const opening = aCaseOpening(changes);
  const request = { ...arrival, requestedOn: requestedOn ?? opening.receivedOn };
  const { problems } = await openCase(dataSource.manager, owner, opening, request);
  expect(problems).toContainEqual({
    code: 'FIELD_INVALID',
    field,
    message: 'Enter a day no earlier than 1 January 2000.',
  });
  expect(await findCase(dataSource.manager, opening.reference)).toBeNull();
});

it('takes turns: of two who close a case at once one finds it closed', async () => {
  await open(aCaseOpening());
  const close = { kind: 'CLOSED', happenedOn: '2014-11-04', reasonCode: 'NEEDS_MET' } as const;
  const codes = (await Promise.all([append(close), append(close), append(close)])).flatMap(
    ({ problems }) => problems.map(({ code }) => code),
  );
  expect(codes).toEqual(['NOT_ALLOWED_NOW', 'NOT_ALLOWED_NOW']);
});

it.each([
  `UPDATE referral_case_event SET actor = 'x'`,
  'DELETE FROM referral_case_event',
  'TRUNCATE referral_case_event CASCADE',
  'DELETE FROM referral_case',
])('the database itself refuses %s', async (statement) => {
  await open(aCaseOpening());
  for (const sql of [statement, `SET session_replication_role = replica; ${statement}`]) {
    await expect(dataSource.query(sql)).rejects.toThrow(/is refused|violates foreign key/);
  }
  expect(await findCaseEvents(dataSource.manager, ['essex:r-1'])).toHaveLength(2);
});
