import type { OfficeIdentity } from '../../../../schema/officeIdentity';
import { startOfDay } from '../../../../schema/todayInBritain';
import type { OfficeSettings } from '../../server/settings';
import type { CaseEvent } from '../CaseEvent';
import type { CaseOpening, ReferralCase } from '../ReferralCase';
import { reopenedOn } from '../caseAfter';

import { nextDay, type Pause, pausesOf, type Span, spanOf } from './Pause';

/** When a clock stands still, in milliseconds since 1970; `to` is null while it lasts. */
interface Standstill {
  readonly from: number;
  readonly to: number | null;
}

/** When a promise runs out: the earliest and the latest it can be; null for never, as it stands. */
export interface ContactLimit {
  readonly from: number | null;
  readonly until: number | null;
}

/** What decides when a promise to contact a victim runs out. */
interface PromisedContact {
  /** When the victim reported the crime. */
  readonly reported: Span;
  /** Within how many hours contact was promised. */
  readonly hours: number;
  /** The standstills at their shortest and at their longest: of them only days are known. */
  readonly shortest: readonly Standstill[];
  readonly longest: readonly Standstill[];
}

export const millisecondsOfAnHour = 3_600_000;

/**
 * When the promise to contact a victim runs out. Hours are hours: they pass on weekends and bank
 * holidays, and the night the clocks change makes them no more and no fewer.
 */
export function contactLimit(promised: PromisedContact): ContactLimit {
  const allowed = promised.hours * millisecondsOfAnHour;
  return {
    from: runsOut(promised.reported.from, allowed, promised.shortest),
    until: runsOut(promised.reported.until, allowed, promised.longest),
  };
}

/** The moment so much time after another, not counting the standstills. */
function runsOut(
  start: number,
  allowed: number,
  standstills: readonly Standstill[],
): number | null {
  let at = start;
  let left = allowed;
  for (const { from, to } of standstills.toSorted((one, other) => one.from - other.from)) {
    if (to !== null && to <= at) continue;
    const ran = Math.max(0, from - at);
    if (ran >= left) break;
    if (to === null) return null;
    left -= ran;
    at = to;
  }
  return at + left;
}

const moments = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
});

/** A moment in milliseconds since 1970 as a board member reads it: 29 November 2014 at 23:30. */
export function momentInWords(moment: number): string {
  return moments.format(moment);
}

/**
 * When the promise runs out under which a case came; null twice where nothing was promised. A
 * victim who declined, or whose consent is missing, stops it as the clock of two days. Of that only
 * days are known, so that the earliest and the latest moment can differ.
 *
 * @param events of the case, in their order
 */
export function contactLimitOf(standing: ReferralCase, events: readonly CaseEvent[]): ContactLimit {
  const { promisedHours: hours } = standing;
  if (hours === null) return { from: null, until: null };
  // What ended before it began, as days that were entered wrong can say, was none.
  const pauses = pausesOf(standing, events).filter(({ from, to }) => to === null || from <= to);
  return contactLimit({
    hours,
    reported: reportOf(standing, events),
    shortest: pauses.flatMap((pause) => atShortest(pause, events)),
    longest: pauses.map(atLongest),
  });
}

/** When a case was reported, as far as it is known; of one that was reopened, when it was. */
export function reportOf(
  standing: CaseOpening & Pick<ReferralCase, 'reportedAt'>,
  events: readonly CaseEvent[],
): Span {
  const again = reopenedOn(events);
  if (again !== null) return spanOf(null, again);
  return spanOf(standing.reportedAt, promiseDay(standing));
}

/**
 * The day an office's promise to contact runs from: that of the report. Who reported no crime is
 * promised contact from the day the referral reached the office, and so is who reported it to
 * another: this office could not know before.
 */
export function promiseDay({ source, allegedOn, receivedOn }: CaseOpening): string {
  return source === 'TRANSFER' ? receivedOn : (allegedOn ?? receivedOn);
}

function atLongest({ from, to }: Pause): Standstill {
  return { from: startOfDay(from), to: to === null ? null : startOfDay(nextDay(to)) - 1 };
}

/** A standstill within one day can have been none at all. */
function atShortest({ from, to }: Pause, events: readonly CaseEvent[]): Standstill[] {
  const beganWithin = events.some(
    ({ kind, happenedOn }) => stopping.has(kind) && happenedOn === from,
  );
  const began = startOfDay(beganWithin ? nextDay(from) : from);
  const ended = to === null ? null : startOfDay(to);
  return ended !== null && ended <= began ? [] : [{ from: began, to: ended }];
}

/** What stops a clock in the middle of a day. A consent runs out at the end of one. */
const stopping: ReadonlySet<CaseEvent['kind']> = new Set([
  ...(['CONSENT_WITHDRAWN', 'DECLINED', 'REOPENED'] as const),
]);

/**
 * Within how many hours an office promises to contact a victim; null where it promises nothing.
 * What it published holds unless it has set another promise since, 0 for none any more. Cases keep
 * the promise they came under: what is set holds for those that come from then on.
 */
export function promisedHoursOf(
  { contactWithinHours }: Pick<OfficeIdentity, 'contactWithinHours'>,
  { CONTACT_HOURS: hours = contactWithinHours ?? 0 }: Pick<OfficeSettings, 'CONTACT_HOURS'>,
): number | null {
  return hours === 0 ? null : hours;
}
