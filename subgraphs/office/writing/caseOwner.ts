import { todayInBritain } from '../../../schema/todayInBritain';
import type { RunningOffice } from '../officeContext';
import type { CaseOwner } from '../referrals/cases/checkCaseEvent';

/** Whose case is written in, and when: the day and the moment are of one look at the clock. */
export function caseOwner({ code, promisedHours = null }: RunningOffice): Required<CaseOwner> {
  const now = new Date();
  return { office: code, today: todayInBritain(now), now: now.toISOString(), promisedHours };
}
