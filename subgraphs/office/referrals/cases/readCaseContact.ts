import { readContactClock, readContactState } from '../clock/readContactClock';
import type { ContactReading, ContactState, TimedContact } from '../clock/readContactClock';
import { spanOf } from '../clock/Span';

import type { CaseEvent } from './CaseEvent';
import { contactLimitOf, reportOf } from './contactLimitOf';
import { pausesOf } from './pausesOf';
import type { ReferralCase } from './ReferralCase';

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
    ...{ hours, reported: reportOf(row, events), limit: contactLimitOf(row, events) },
    contacted: contactedOn === null ? null : spanOf(contactedAt, contactedOn),
    ended: closedOn === null ? null : spanOf(null, closedOn),
    pauses: pausesOf(row, events),
  };
}
