import { type CaseEvent, fullCaseEvent } from '../../../../subgraphs/office/cases/CaseEvent';
import { caseAfter } from '../../../../subgraphs/office/cases/caseAfter';
import { checkCaseEvent } from '../../../../subgraphs/office/cases/checkCaseEvent';
import { readCaseContact } from '../../../../subgraphs/office/cases/clock/readContactClock';
import { readCaseClock } from '../../../../subgraphs/office/cases/clock/readReferralClock';

import { aCaseOpening } from './aCase';

/** A victim who asks again waits again: what was done before answers nothing that comes after. */

type Step = Partial<CaseEvent> & Pick<CaseEvent, 'kind' | 'happenedOn'>;

const full = (step: Step): CaseEvent =>
  fullCaseEvent({ reference: 'essex:r-1', actor: 'a', ...step });
const closed: readonly Step[] = [
  { kind: 'RECEIVED', happenedOn: '2014-11-03', promisedHours: 24 },
  { kind: 'PASSED', happenedOn: '2014-11-04', providerId: 'p' },
  { kind: 'CONTACTED', happenedOn: '2014-11-04' },
  { kind: 'CLOSED', happenedOn: '2014-11-20', reasonCode: 'NEEDS_MET' },
];
const reopened: Step = { kind: 'REOPENED', happenedOn: '2026-02-03', reasonCode: 'ASKED_AGAIN' };

// A priority victim's first clock runs from the report, a standard one's from the request.
const openings = [aCaseOpening({ priorityCategory: 'VULNERABLE_OR_INTIMIDATED' }), aCaseOpening()];

describe.each(openings)('a reopened case of $priorityCategory', (opening) => {
  const events = [...closed, reopened].map(full);
  const standing = caseAfter(opening, events);

  it('is due two working days after the victim asked again, and then breached', () => {
    expect(standing).toMatchObject({ state: 'RECEIVED', dueOn: '2026-02-05', passedOn: null });
    expect(readCaseClock(standing, events, '2026-02-05')).toMatchObject({
      state: 'DUE',
      dueOn: '2026-02-05',
    });
    expect(readCaseClock(standing, events, '2026-02-06').state).toBe('BREACHED');
  });

  it('is met by what is done from then on', () => {
    const passed = [...events, full({ kind: 'PASSED', happenedOn: '2026-02-04' })];
    const after = caseAfter(opening, passed);
    expect(after).toMatchObject({ passedOn: '2026-02-04', providerId: 'p', contactedOn: null });
    expect(readCaseClock(after, passed, '2026-02-10').state).toBe('MET');
  });

  it('is promised contact anew, from the day the victim asked again', () => {
    expect(standing.contactOutcome).toBeNull();
    const read = (moment: string) => readCaseContact(standing, events, Date.parse(moment))?.state;
    expect(read('2026-02-03T23:00:00Z')).toBe('DUE');
    expect(read('2026-02-05T00:00:00Z')).toBe('BREACHED');
  });

  it('takes no contact of before it was reopened', () => {
    const early = full({ kind: 'CONTACTED', happenedOn: '2014-11-06' });
    const owner = { office: 'essex', today: '2026-02-10' };
    expect(checkCaseEvent(owner, standing, events, early)).toMatchObject([
      { code: 'FIELD_INVALID', field: 'happenedOn' },
    ]);
  });
});
