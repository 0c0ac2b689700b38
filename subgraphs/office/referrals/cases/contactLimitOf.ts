import { contactLimit } from '../clock/contactLimit';
import type { ContactLimit, Standstill } from '../clock/contactLimit';
import type { Pause } from '../clock/Pause';
import { nextDay, spanOf, startOfDay } from '../clock/Span';
import type { Span } from '../clock/Span';

import type { CaseEvent } from './CaseEvent';
import { pausesOf } from './pausesOf';
import type { CaseOpening, ReferralCase } from './ReferralCase';
import { reopenedOn } from './reopenedOn';

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
    ...{ hours, reported: reportOf(standing, events) },
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
