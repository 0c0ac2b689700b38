import { todayInBritain } from '../../../../schema/todayInBritain';
import { addCalendarDays, dayInWords } from '../clock/calendarDays';

import type { CaseEvent } from './CaseEvent';
import { earliestDay } from './earliestDay';
import { stateAfter } from './legalMoves';
import type { ReferralCase } from './ReferralCase';

/**
 * Why an event cannot have happened on its day; null where it can. What is entered late may be
 * dated back, but not so far that it rewrites what the case already says:
 *
 * - nothing is before the case was received, but for a request and words of consent, which the
 *   police may have heard first: they are not before the allegation or the request;
 * - a step is not before the last one;
 * - a word of consent is not before the last word about the same receiver, nor before details last
 *   went out or the case ended or was reopened, nor within a time that has run out already: the two
 *   days of the clock, or the hours of the promise to contact;
 * - an end is not before what only happens in an open case;
 * - a contact is not before the victim asked again: it would answer what came after it.
 *
 * @param today written 2014-11-27
 */
export function checkEventDay(
  standing: ReferralCase,
  events: readonly CaseEvent[],
  event: CaseEvent,
  today: string,
): string | null {
  const { happenedOn } = event;
  if (happenedOn > today) return 'A day that has come is expected.';
  const earliest = isConsentWord(event)
    ? [earliestOf(standing), ...bearing(events, event), ...ranOut(standing, event, today)]
    : event.kind === 'REQUESTED'
      ? [earliestOf(standing)]
      : [standing.receivedOn, ...daysOf(events.filter((each) => isBefore(each, event)))];
  const last = earliest.sort().at(-1) ?? earliestDay;
  if (happenedOn >= last) return null;
  return `No day before ${dayInWords(last)} is expected, by what the case says already.`;
}

function isConsentWord({ kind }: CaseEvent): boolean {
  return kind === 'CONSENT_GIVEN' || kind === 'CONSENT_WITHDRAWN';
}

function isStep({ kind }: CaseEvent): boolean {
  return stateAfter[kind] !== undefined || kind === 'PASSED';
}

/** Whether one event of a case cannot be after another, which is entered later. */
function isBefore(one: CaseEvent, other: CaseEvent): boolean {
  if (other.kind === 'CONTACTED' && one.kind === 'REOPENED') return true;
  return (isStep(other) && isStep(one)) || (ending.has(other.kind) && whileOpen.has(one.kind));
}

const ending: ReadonlySet<CaseEvent['kind']> = new Set(['CLOSED', 'DECLINED', 'TRANSFERRED']);
const whileOpen: ReadonlySet<CaseEvent['kind']> = new Set([
  ...(['REQUESTED', 'ASSESSED', 'CONTACTED', 'CONSENT_GIVEN'] as const),
]);

/** What consent was looked at for, or that ended what it was for. */
const resting: ReadonlySet<CaseEvent['kind']> = new Set([
  ...(['PASSED', 'ACCEPTED', 'TRANSFERRED', 'RETURNED'] as const),
  ...(['CLOSED', 'DECLINED', 'REOPENED'] as const),
]);

function bearing(events: readonly CaseEvent[], { purpose }: CaseEvent): string[] {
  return daysOf(
    events.filter((event) =>
      isConsentWord(event) ? event.purpose === purpose : resting.has(event.kind),
    ),
  );
}

/** The day after each clock of a case that waits ran out: no consent of before can stop it now. */
function ranOut(standing: ReferralCase, { purpose }: CaseEvent, today: string): string[] {
  if (purpose !== 'PROVIDER') return [];
  const { dueOn, passedOn, contactLimitUntil, contactedOn } = standing;
  const contactDay = contactLimitUntil && todayInBritain(new Date(contactLimitUntil));
  const last = [passedOn === null ? dueOn : null, contactedOn === null ? contactDay : null];
  return last.flatMap((day) => (day !== null && day < today ? [addCalendarDays(day, 1)] : []));
}

function earliestOf({ allegedOn, requestedOn, receivedOn }: ReferralCase): string {
  const known = [allegedOn, requestedOn, receivedOn].filter((day) => day !== null);
  return known.sort()[0] ?? receivedOn;
}

function daysOf(events: readonly CaseEvent[]): string[] {
  return events.map(({ happenedOn }) => happenedOn);
}
