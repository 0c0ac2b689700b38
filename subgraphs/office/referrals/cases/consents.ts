import type { CaseEvent, ConsentPurpose } from './CaseEvent';
import type { CrimeType } from './referralCodes';

type ConsentEvent = Pick<CaseEvent, 'kind' | 'purpose' | 'happenedOn' | 'expiresOn'>;

/** Sexual offences, domestic abuse, and homicide, where the victim is a bereaved relative. */
const sensitive: ReadonlySet<CrimeType> = new Set(['DOMESTIC_ABUSE', 'HOMICIDE', 'SEXUAL_OFFENCE']);

/** Whether details of such a case are passed on only with explicit consent (Victims' Code). */
export function needsConsent(crimeType: CrimeType): boolean {
  return sensitive.has(crimeType);
}

/**
 * Whether an explicit consent holds on a day, by the events of a case in their order: the last word
 * up to that day counts, and a consent that has run out is none.
 */
export function isConsented(
  events: readonly ConsentEvent[],
  purpose: ConsentPurpose,
  on: string,
): boolean {
  const last = events
    .filter((event) => event.purpose === purpose && event.happenedOn <= on)
    .reduce<ConsentEvent | null>(
      (known, event) => (known && known.happenedOn > event.happenedOn ? known : event),
      null,
    );
  return last?.kind === 'CONSENT_GIVEN' && (last.expiresOn === null || on <= last.expiresOn);
}
