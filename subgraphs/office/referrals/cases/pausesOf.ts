import { addCalendarDays } from '../clock/calendarDays';
import type { Pause } from '../clock/Pause';

import type { CaseEvent } from './CaseEvent';
import { mayBePassed, needsConsent } from './consents';
import type { CaseOpening } from './ReferralCase';

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
