import { startOfDay } from '../../../../schema/todayInBritain';
import type { CaseEvent } from '../CaseEvent';
import type { CaseOpening } from '../ReferralCase';
import { mayBePassed, needsConsent } from '../consents';

import { addCalendarDays, dayInWords } from './workingDays';

/**
 * Why a clock stands still. Only what the Victims' Code allows: an office that is short of
 * caseworkers, or cannot reach a victim, cannot stop its clock.
 */
type PauseReason = 'AWAITING_CONSENT' | 'CONSENT_WITHDRAWN' | 'DECLINED';

/** Days on which the clock stands still, both included, written 2014-11-27. */
export interface Pause {
  readonly from: string;
  /** The day the reason ended, as when consent was given; null while it lasts. */
  readonly to: string | null;
  readonly reason: PauseReason;
}

/** Each reason as it continues the sentence "The clock stands still since 3 June 2022, as …". */
const pauseReasons: Readonly<Record<PauseReason, string>> = {
  AWAITING_CONSENT: 'details of such an offence are passed on only with explicit consent',
  CONSENT_WITHDRAWN: 'the victim withdrew their consent to details being passed on',
  DECLINED: 'the victim declined, and may ask for support at any time',
};

/**
 * When something happened, as far as it is known: between two moments, both included, in
 * milliseconds since 1970. They are equal where the moment is known.
 */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/**
 * When something happened that is known by its moment, or else by its day alone, which is then
 * anywhere in that day in British time.
 *
 * @param moment ISO 8601 with a zone; null where only the day is known
 * @param day written 2014-11-27
 */
export function spanOf(moment: string | null, day: string): Span {
  if (moment === null) return { from: startOfDay(day), until: startOfDay(nextDay(day)) - 1 };
  return { from: Date.parse(moment), until: Date.parse(moment) };
}

export function nextDay(day: string): string {
  return addCalendarDays(day, 1);
}

/** Since when a clock stands still and why, as a sentence for a board member. */
export function pausedInWords(pauses: readonly Pause[]): string {
  const reasons = pauses
    .filter(({ to }) => to === null)
    .map(({ from, reason }) => `since ${dayInWords(from)}, as ${pauseReasons[reason]}`);
  return `The clock stands still ${reasons.join(', and ')}.`;
}

type PausingEvent = Pick<CaseEvent, 'kind' | 'purpose' | 'happenedOn' | 'expiresOn'>;

/**
 * The days on which the clock of a case stands still: while consent is needed and there is none,
 * or was withdrawn, and from the day the victim declines until they ask again.
 *
 * @param events of the case, in their order
 */
export function pausesOf(opening: CaseOpening, events: readonly PausingEvent[]): Pause[] {
  return [...awaitingConsent(opening, events), ...declined(events)];
}

/** From the beginning, a reopening, or the day after consent ran out, until it is given. */
function awaitingConsent(opening: CaseOpening, events: readonly PausingEvent[]): Pause[] {
  const begins = [opening.allegedOn, opening.receivedOn].filter((day) => day !== null).sort();
  const words = events.filter(({ kind, purpose }) => purpose === 'PROVIDER' || kind === 'REOPENED');
  const reason = needsConsent(opening) ? 'AWAITING_CONSENT' : 'CONSENT_WITHDRAWN';
  const turns = [
    ...begins.slice(0, 1),
    ...words.map(({ happenedOn }) => happenedOn),
    ...words.flatMap(({ expiresOn }) => (expiresOn ? [addCalendarDays(expiresOn, 1)] : [])),
  ].sort();
  const isKept = (day: string): boolean => !mayBePassed(opening, events, 'PROVIDER', day);
  return stretches(turns, isKept).map((pause) => ({ ...pause, reason }));
}

function declined(events: readonly PausingEvent[]): Pause[] {
  const words = events.filter(({ kind }) => kind === 'DECLINED' || kind === 'REOPENED');
  return words.flatMap(({ kind, happenedOn }, index): Pause[] =>
    kind === 'DECLINED'
      ? [{ from: happenedOn, to: words[index + 1]?.happenedOn ?? null, reason: 'DECLINED' }]
      : [],
  );
}

/** From each day on which something begins to hold until the day on which it no longer does. */
function stretches(
  days: readonly string[],
  holds: (day: string) => boolean,
): { readonly from: string; readonly to: string | null }[] {
  const found: { from: string; to: string | null }[] = [];
  for (const day of new Set(days)) {
    const open = found.at(-1)?.to === null ? found.at(-1) : undefined;
    if (holds(day) && !open) found.push({ from: day, to: null });
    if (!holds(day) && open) open.to = day;
  }
  return found;
}
