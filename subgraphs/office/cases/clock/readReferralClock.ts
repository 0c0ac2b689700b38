import type { CaseEvent } from '../CaseEvent';
import type { ReferralCase } from '../ReferralCase';
import { reopenedOn } from '../caseAfter';

import { type Pause, pausedInWords, pausesOf } from './Pause';
import { calendarDaysBetween, dayInWords, dueOn } from './workingDays';

/** What the clock of a referral reads from a case. Days are written 2014-11-27. */
export interface TimedReferral {
  /** Whether the victim is of a priority category of the Victims' Code. */
  readonly isPriority: boolean;
  /** The day the crime was reported; null where the victim reported none. */
  readonly allegedOn: string | null;
  /** The day the victim asked for support; null where they have not asked. */
  readonly requestedOn: string | null;
  /** The day the details went to victims' services; null while they have not. */
  readonly passedOn: string | null;
  readonly pauses: readonly Pause[];
}

/**
 * What the two-day clock of the Victims' Code shows on a day. It runs from the allegation for a
 * priority victim and from the request for others, and for a victim who reported no crime.
 */
export function readReferralClock(referral: TimedReferral, today: string): ClockReading {
  const start = startOf(referral);
  if (!start) return readUnasked(referral);
  const due = dueOn(start.day, referral.pauses);
  if (due === null) return readPaused(referral);
  const uncounted = dueOn(start.day) === due ? '' : ', not counting the days the clock stood still';
  const began = `the ${start.event} of ${dayInWords(start.day)}`;
  const limit = `${dayInWords(due)}, two working days after ${began}${uncounted}`;
  return { dueOn: due, ...readRunning(referral.passedOn, today, { due, limit }) };
}

function startOf({ isPriority, allegedOn, requestedOn }: TimedReferral) {
  if (isPriority && allegedOn !== null) return { day: allegedOn, event: 'allegation' };
  return requestedOn === null ? undefined : { day: requestedOn, event: 'request' };
}

function readRunning(
  passedOn: string | null,
  today: string,
  { due, limit }: { readonly due: string; readonly limit: string },
): Pick<ClockReading, 'state' | 'reason'> {
  const daysLate = calendarDaysBetween(due, passedOn ?? today);
  const late = daysLate === 1 ? '1 day late' : `${daysLate} days late`;
  if (passedOn === null) {
    return daysLate > 0
      ? { state: 'BREACHED', reason: `Not passed on yet and ${late}: it was due on ${limit}.` }
      : { state: 'DUE', reason: `Due on ${limit}.` };
  }
  const passed = `Passed on ${dayInWords(passedOn)}`;
  return daysLate > 0
    ? { state: 'BREACHED', reason: `${passed}, ${late}: it was due on ${limit}.` }
    : { state: 'MET', reason: `${passed}, in time: it was due on ${limit}.` };
}

function readUnasked({ passedOn }: TimedReferral): ClockReading {
  const unasked = 'The victim has not asked for support: two working days run from the request.';
  if (passedOn === null) return { state: 'PAUSED', dueOn: null, reason: unasked };
  const reason = `Passed on ${dayInWords(passedOn)}, before the victim asked for support.`;
  return { state: 'MET', dueOn: null, reason };
}

/** Passed on while nothing was due is in time. Whether it was allowed is not the clock's matter. */
function readPaused({ passedOn, pauses }: TimedReferral): ClockReading {
  if (passedOn !== null) {
    const reason = `Passed on ${dayInWords(passedOn)}, while the clock stood still.`;
    return { state: 'MET', dueOn: null, reason };
  }
  return { state: 'PAUSED', dueOn: null, reason: pausedInWords(pauses) };
}

/** Still in time, done in time, too late, or not running. */
export type ClockState = 'DUE' | 'MET' | 'BREACHED' | 'PAUSED';

/** What a clock shows on a day. */
interface ClockReading {
  readonly state: ClockState;
  /** The last day in time, written 2014-11-27; null while the clock stands still. */
  readonly dueOn: string | null;
  /** Why, as a sentence for a board member. */
  readonly reason: string;
}

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
