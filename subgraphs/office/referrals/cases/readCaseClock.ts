import type { ClockReading } from '../clock/ClockReading';
import { readReferralClock } from '../clock/readReferralClock';

import type { CaseEvent } from './CaseEvent';
import { pausesOf } from './pausesOf';
import type { ReferralCase } from './ReferralCase';
import { reopenedOn } from './reopenedOn';

/**
 * What the two-day clock of a case shows on a day. Of a case that has ended it shows what it did
 * at the end.
 */
export function readCaseClock(
  row: ReferralCase,
  events: readonly CaseEvent[],
  today: string,
): ClockReading {
  const { allegedOn, requestedOn, passedOn, closedOn } = row;
  const isPriority = row.priorityCategory !== 'STANDARD' && reopenedOn(events) === null;
  const timed = { isPriority, allegedOn, requestedOn, passedOn, pauses: pausesOf(row, events) };
  return readReferralClock(timed, closedOn ?? today);
}
