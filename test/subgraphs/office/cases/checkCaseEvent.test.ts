import { type CaseEvent, fullCaseEvent } from '../../../../subgraphs/office/cases/CaseEvent';
import type { ReferralCase } from '../../../../subgraphs/office/cases/ReferralCase';
import { caseAfter } from '../../../../subgraphs/office/cases/caseAfter';
import { checkCaseEvent } from '../../../../subgraphs/office/cases/checkCaseEvent';
import { readCaseClock } from '../../../../subgraphs/office/cases/clock/readReferralClock';
import { mayBePassed } from '../../../../subgraphs/office/cases/consents';

import { aCaseOpening } from './aCase';

/** What a case says once stands: nothing dated back rewrites it, no old consent opens it. */

type Step = Partial<CaseEvent> & Pick<CaseEvent, 'kind' | 'happenedOn'>;

const owner = { office: 'essex', today: '2026-11-22' };
const full = (step: Step): CaseEvent =>
  fullCaseEvent({ reference: 'essex:r-1', actor: 'a', ...step });
const on = '2026-10-01';
const days = { receivedOn: on, allegedOn: on };
const burglary = aCaseOpening(days);
const offence = aCaseOpening({
  ...days,
  crimeType: 'SEXUAL_OFFENCE',
  priorityCategory: 'MOST_SERIOUS_CRIME',
});
const abuse = { ...offence, crimeType: 'DOMESTIC_ABUSE' } as const;
const received: Step = { kind: 'RECEIVED', happenedOn: on };
const toProvider = { purpose: 'PROVIDER', evidence: 'SIGNED_FORM' } as const;
const given = (happenedOn: string): Step => ({
  kind: 'CONSENT_GIVEN',
  happenedOn,
  ...toProvider,
});
const withdrawn = (happenedOn: string): Step => ({
  kind: 'CONSENT_WITHDRAWN',
  happenedOn,
  purpose: 'PROVIDER',
});
const pass = (happenedOn: string): Step => ({ kind: 'PASSED', happenedOn, providerId: 'p' });

interface Worked {
  readonly standing: ReferralCase;
  readonly events: readonly CaseEvent[];
}

/** Works a case, each step entered on its day, as it may be. */
function work(opening: typeof burglary, steps: readonly Step[]): Worked {
  return steps.reduce<Worked>(
    ({ standing, events }, step) => {
      expect(problemsOf({ standing, events }, step, step.happenedOn)).toEqual([]);
      const after = [...events, full(step)];
      return { standing: caseAfter(opening, after), events: after };
    },
    { standing: caseAfter(opening, [full(received)]), events: [full(received)] },
  );
}

function problemsOf({ standing, events }: Worked, step: Step, today = owner.today): string[] {
  const problems = checkCaseEvent({ ...owner, today }, standing, events, full(step));
  return problems.map(({ code, field }) => `${code} ${field}`);
}

const badDay = ['FIELD_INVALID happenedOn'];
const clockOf = ({ standing, events }: Worked, today = owner.today) =>
  readCaseClock(standing, events, today);

describe('a word of consent', () => {
  it('that is dated back behind a pass cannot undo a breach', () => {
    const late = work(offence, [given(on), pass('2026-11-20')]);
    expect(clockOf(late).state).toBe('BREACHED');
    expect(problemsOf(late, withdrawn(on))).toEqual(badDay);
    expect(problemsOf(late, given('2026-11-19'))).toEqual(badDay);
    const after = work(offence, [given(on), pass('2026-11-20'), withdrawn('2026-11-20')]);
    expect(clockOf(after).state).toBe('BREACHED');
  });

  it.each([
    ['of a sensitive case', offence, [given(on)]],
    ['of any other', burglary, [{ kind: 'REQUESTED', happenedOn: on } as const]],
  ])('does not stop a clock that has run out, %s', (_, opening, steps) => {
    const waiting = work(opening, steps);
    expect(clockOf(waiting)).toMatchObject({ state: 'BREACHED', dueOn: '2026-10-05' });
    for (const day of [on, '2026-10-05'])
      expect(problemsOf(waiting, withdrawn(day))).toEqual(badDay);
    expect(clockOf(work(opening, [...steps, withdrawn('2026-10-06')])).state).toBe('BREACHED');
  });

  it('is not before what was said last of the same receiver, nor before a case ended', () => {
    const known = work(offence, [given('2026-11-10')]);
    expect(problemsOf(known, withdrawn('2026-11-09'))).toEqual(badDay);
    const other = { ...given('2026-11-09'), purpose: 'OTHER_OFFICE' } as const;
    expect(problemsOf(known, other)).toEqual([]);
    const asked = work(offence, [
      { kind: 'DECLINED', happenedOn: '2026-10-10', reasonCode: 'X' },
      { kind: 'REOPENED', happenedOn: '2026-11-10', reasonCode: 'X' },
    ]);
    expect(problemsOf(asked, given('2026-11-09'))).toEqual(badDay);
    expect(problemsOf(asked, given('2026-11-10'))).toEqual([]);
  });

  it('can be what the police heard before the case came, and not before the allegation', () => {
    const reported = work({ ...offence, receivedOn: '2026-10-05' }, []);
    expect(problemsOf(reported, given('2026-10-01'))).toEqual([]);
    for (const day of ['1990-01-01', '2026-09-30']) {
      expect(problemsOf(reported, given(day))).toEqual(badDay);
    }
  });

  it('ends in a year that can be written', () => {
    const endless = { ...given(on), expiresOn: '9999-12-31' };
    expect(problemsOf(work(offence, []), endless)).toEqual(['FIELD_INVALID expiresOn']);
  });
});

it.each<Step>([
  { kind: 'CONTACTED', happenedOn: '2001-01-01' },
  { kind: 'REQUESTED', happenedOn: '2001-01-01' },
  { kind: 'ASSESSED', happenedOn: '2026-09-30', assessment: 'INITIAL' },
  { kind: 'OUTCOME_MEASURED', happenedOn: '2026-09-30', measuredAt: 'START', cope: 1, recover: 1 },
  { kind: 'DECLINED', happenedOn: '2026-11-19', reasonCode: 'X' },
])('$kind on $happenedOn is before the case came, or before its last step', (step) => {
  expect(problemsOf(work(burglary, [pass('2026-11-20')]), step)).toEqual(badDay);
});

it.each<Step>([
  { kind: 'CONTACTED', happenedOn: '2026-11-20' },
  { kind: 'ASSESSED', happenedOn: '2026-11-20', assessment: 'INITIAL' },
  given('2026-11-20'),
])('$kind is not after the end of a case, nor runs its retention before that', (step) => {
  const worked = work(burglary, [step]);
  for (const kind of ['CLOSED', 'DECLINED'] as const) {
    const end = { kind, reasonCode: 'X' } as const;
    expect(problemsOf(worked, { ...end, happenedOn: '2026-11-19' })).toEqual(badDay);
    expect(problemsOf(worked, { ...end, happenedOn: '2026-11-20' })).toEqual([]);
  }
});

describe('what was consented to', () => {
  const reopened: Step[] = [
    given(on),
    { kind: 'DECLINED', happenedOn: '2026-10-02', reasonCode: 'NO_SUPPORT_WANTED' },
    { kind: 'REOPENED', happenedOn: '2026-11-02', reasonCode: 'ASKED_AGAIN' },
  ];

  it('ended with the case: one that is reopened waits for consent, and its clock with it', () => {
    const again = work(abuse, reopened);
    expect(problemsOf(again, pass('2026-11-03'))).toEqual(['CONSENT_REQUIRED reference']);
    expect(clockOf(again)).toMatchObject({ state: 'PAUSED', dueOn: null });
    const anew = work(abuse, [...reopened, given('2026-11-04')]);
    expect(problemsOf(anew, pass('2026-11-05'))).toEqual([]);
    expect(clockOf(anew, '2026-11-05')).toMatchObject({ state: 'DUE', dueOn: '2026-11-06' });
  });

  it('cannot be gone around by a step that names another provider', () => {
    const accepted = { ...pass(on), kind: 'ACCEPTED' } as const;
    const kept = work(offence, [given(on), accepted, withdrawn('2026-10-02')]);
    const support = { kind: 'SUPPORTED', happenedOn: '2026-10-03' } as const;
    expect(problemsOf(kept, { ...support, providerId: 'q' })).toEqual(['FIELD_INVALID providerId']);
    expect(problemsOf(kept, support)).toEqual([]);
  });

  it('is kept to, whatever the crime: what a victim withdrew is not passed on', () => {
    const asked: Step = { kind: 'REQUESTED', happenedOn: on };
    const kept = work(burglary, [asked, withdrawn('2026-10-02')]);
    const may = (purpose: 'PROVIDER' | 'OTHER_OFFICE') =>
      mayBePassed(burglary, kept.events, purpose, '2026-10-02');
    expect([may('PROVIDER'), may('OTHER_OFFICE')]).toEqual([false, true]);
    for (const kind of ['PASSED', 'ACCEPTED'] as const) {
      const step = { ...pass('2026-10-05'), kind };
      expect(problemsOf(kept, step)).toEqual(['CONSENT_REQUIRED reference']);
    }
    expect(clockOf(kept).reason).toContain('the victim withdrew their consent');
    const again = [asked, withdrawn('2026-10-02'), given('2026-10-05'), pass('2026-10-06')];
    const { standing } = work(burglary, again);
    expect(standing).toMatchObject({ passedOn: '2026-10-06', dueOn: '2026-10-07' });
  });
});
