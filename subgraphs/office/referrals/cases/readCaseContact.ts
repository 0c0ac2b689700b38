import { readContactClock } from '../clock/readContactClock';
import type { ContactReading } from '../clock/readContactClock';
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
  const { promisedHours: hours, contactedOn, contactedAt, closedOn } = row;
  if (hours === null) return null;
  const timed = {
    ...{ hours, reported: reportOf(row), limit: contactLimitOf(row, events) },
    contacted: contactedOn === null ? null : spanOf(contactedAt, contactedOn),
    ended: closedOn === null ? null : spanOf(null, closedOn),
    pauses: pausesOf(row, events),
  };
  return readContactClock(timed, now);
}
