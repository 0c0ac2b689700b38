import { todayInBritain } from '../../../../schema/todayInBritain';
import type { CaseEvent } from '../CaseEvent';
import type { ReferralCase } from '../ReferralCase';

import { type Pause, pausedInWords, pausesOf, type Span, spanOf } from './Pause';
import {
  type ContactLimit,
  contactLimitOf,
  millisecondsOfAnHour,
  momentInWords,
  reportOf,
} from './contactLimit';
import type { ClockState } from './readReferralClock';
import { dayInWords } from './workingDays';

/** What the clock of an office's promise to contact a victim reads from a case. */
interface TimedContact {
  /** When the victim reported the crime. */
  readonly reported: Span;
  /** When somebody first contacted the victim; null while nobody has. */
  readonly contacted: Span | null;
  /** When the case ended; null while it is open. */
  readonly ended: Span | null;
  /** Within how many hours contact was promised. */
  readonly hours: number;
  /** When the promise runs out. */
  readonly limit: ContactLimit;
  readonly pauses: readonly Pause[];
}

/** As any clock, or not known where only days are and they do not tell. */
export type ContactState = ClockState | 'NOT_KNOWN';

/** What the clock of a promise in hours shows at a moment. */
interface ContactReading {
  readonly state: ContactState;
  readonly promisedHours: number;
  /** The last moment in time, ISO 8601 in UTC; null while it stands still or is not known. */
  readonly dueAt: string | null;
  /** Why, as a sentence for a board member, in British time. */
  readonly reason: string;
}

/**
 * What the clock of an office's promise to contact a victim within so many hours shows. Of a case
 * that ended without contact it shows what it did at the end. Where only days are known it says
 * that contact was in time, or too late, only when it was at whatever time of those days.
 *
 * @param now in milliseconds since 1970
 */
export function readContactClock(timed: TimedContact, now: number): ContactReading {
  const { limit, hours } = timed;
  const state = readContactState(timed, now);
  const isExact = limit.from !== null && limit.from === limit.until;
  return {
    state,
    promisedHours: hours,
    dueAt: isExact ? new Date(limit.from).toISOString() : null,
    reason: reasonOf(timed, state),
  };
}

/**
 * Where that clock stands. Once the victim was contacted or the case ended, `now` decides nothing.
 *
 * @param now in milliseconds since 1970
 */
function readContactState(
  { contacted, ended, limit }: Pick<TimedContact, 'contacted' | 'ended' | 'limit'>,
  now: number,
): ContactState {
  if (contacted === null && limit.until === null) return 'PAUSED';
  const { from, until } = contacted ?? ended ?? { from: now, until: now };
  if (limit.from === null || until <= limit.from) return contacted === null ? 'DUE' : 'MET';
  return limit.until !== null && from > limit.until ? 'BREACHED' : 'NOT_KNOWN';
}

function reasonOf(timed: TimedContact, state: ContactState): string {
  const { contacted, ended, limit, pauses } = timed;
  if (state === 'PAUSED') return pausedInWords(pauses);
  const done = doneInWords(timed);
  if (limit.from === null) return `${done}, while the clock stood still.`;
  const still = contacted === null && ended === null ? 'still ' : '';
  const verdicts = {
    DUE: `${still}in time`,
    MET: 'in time',
    BREACHED: 'too late',
    NOT_KNOWN: `in time or too late, as ${unknownInWords(timed)}`,
  };
  const promise = `contact was promised ${promiseInWords(timed, limit.from)}`;
  return `${done}, ${verdicts[state]}: ${promise}.`;
}

function doneInWords({ contacted, ended }: TimedContact): string {
  if (contacted !== null) return `Contacted on ${spanInWords(contacted)}`;
  return ended === null ? 'Not contacted yet' : `Ended on ${spanInWords(ended)} without contact`;
}

function promiseInWords({ hours, limit, reported }: TimedContact, from: number): string {
  const within = `within ${hours === 1 ? '1 hour' : `${hours} hours`}`;
  const { until } = limit;
  const allowed = hours * millisecondsOfAnHour;
  const isPlain = from === reported.from + allowed && until === reported.until + allowed;
  const uncounted = isPlain ? '' : ', not counting the time the clock stood still';
  if (until === null) return `${within}, by ${momentInWords(from)} at the earliest${uncounted}`;
  const by = momentInWords(until);
  if (until === from) return `${within}, by ${by}${uncounted}`;
  return `${within}, at the earliest by ${momentInWords(from)}, at the latest by ${by}${uncounted}`;
}

/** Which days are all that is known. Whatever else widens the limit is a standstill. */
function unknownInWords({ reported, contacted, ended, limit }: TimedContact): string {
  const isLimitSharp = limit.from === limit.until;
  const [done, word] = contacted ? [contacted, 'contact'] : [ended, 'end'];
  const unknown = [
    ...(isSharp(reported) ? [] : ['report']),
    ...(!isSharp(reported) || isLimitSharp ? [] : ['standstill']),
    ...(done === null || isSharp(done) ? [] : [word]),
  ];
  return `only the day of the ${unknown.join(' and of the ')} is known`;
}

function isSharp({ from, until }: Span): boolean {
  return from === until;
}

/** A day where only that is known, else the moment. */
function spanInWords(span: Span): string {
  if (isSharp(span)) return momentInWords(span.from);
  return dayInWords(todayInBritain(new Date(span.from)));
}

/**
 * What the clock of the office's promise to contact shows of a case; null where the office promised
 * nothing when the case came.
 *
 * @param now in milliseconds since 1970
 */
export function readCaseContact(
  row: ReferralCase,
  events: readonly CaseEvent[],
  now: number,
): ContactReading | null {
  const timed = timedContact(row, events);
  return timed && readContactClock(timed, now);
}

/**
 * What became of that promise, once the victim was contacted or the case ended: no time that passes
 * changes it. Null while it is open, and where nothing was promised.
 */
export function contactOutcome(
  row: ReferralCase,
  events: readonly CaseEvent[],
): ContactState | null {
  const timed = timedContact(row, events);
  return timed && (timed.contacted ?? timed.ended) && readContactState(timed, 0);
}

function timedContact(row: ReferralCase, events: readonly CaseEvent[]): TimedContact | null {
  const { promisedHours: hours, contactedOn, contactedAt, closedOn } = row;
  if (hours === null) return null;
  return {
    hours,
    reported: reportOf(row, events),
    limit: contactLimitOf(row, events),
    contacted: contactedOn === null ? null : spanOf(contactedAt, contactedOn),
    ended: closedOn === null ? null : spanOf(null, closedOn),
    pauses: pausesOf(row, events),
  };
}
