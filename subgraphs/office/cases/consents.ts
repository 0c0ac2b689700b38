import type { CaseEvent, ConsentPurpose } from './CaseEvent';
import type { CaseOpening } from './ReferralCase';
import type { CrimeType } from './caseColumns';

type ConsentEvent = Pick<CaseEvent, 'kind' | 'purpose' | 'happenedOn' | 'expiresOn'>;

/** What tells whether consent is needed: the crime, and who the victim is in relation to it. */
type Circumstances = Pick<CaseOpening, 'crimeType' | 'relation'>;

const sensitive: ReadonlySet<CrimeType> = new Set(['DOMESTIC_ABUSE', 'SEXUAL_OFFENCE']);

/**
 * Whether details of such a case are passed on only with explicit consent (Victims' Code): those of
 * a sexual offence, of domestic abuse, and of a bereaved relative, whatever the crime. The victim
 * of a homicide is a bereaved relative, unless the case says that they witnessed it.
 */
export function needsConsent({ crimeType, relation }: Circumstances): boolean {
  const isBereaved =
    relation === 'BEREAVED_RELATIVE' || (crimeType === 'HOMICIDE' && relation !== 'WITNESS');
  return isBereaved || sensitive.has(crimeType);
}

/**
 * Whether details may be passed on, as far as the victim's word goes: of a sensitive case with
 * explicit consent alone, of any other unless the victim withdrew it.
 *
 * @param events of the case, in their order
 * @param on a day written 2014-11-27
 */
export function mayBePassed(
  circumstances: Circumstances,
  events: readonly ConsentEvent[],
  purpose: ConsentPurpose,
  on: string,
): boolean {
  if (needsConsent(circumstances)) return isConsented(events, purpose, on);
  return withdrawalDay(events, purpose, on) === null;
}

/**
 * Whether an explicit consent holds on a day, by the events of a case in their order: the last word
 * up to that day counts, and a consent that has run out is none. Nor is one from before the case
 * was reopened: it was given for what has ended.
 */
function isConsented(
  events: readonly ConsentEvent[],
  purpose: ConsentPurpose,
  on: string,
): boolean {
  const reopened = events.findLastIndex(
    ({ kind, happenedOn }) => kind === 'REOPENED' && happenedOn <= on,
  );
  const last = lastWord(events.slice(reopened + 1), purpose, on);
  return last?.kind === 'CONSENT_GIVEN' && (last.expiresOn === null || on <= last.expiresOn);
}

/** The day of a withdrawal that holds on a day; null where the victim's last word is another. */
export function withdrawalDay(
  events: readonly ConsentEvent[],
  purpose: ConsentPurpose,
  on: string,
): string | null {
  const last = lastWord(events, purpose, on);
  return last?.kind === 'CONSENT_WITHDRAWN' ? last.happenedOn : null;
}

/** What the victim said last, up to a day. */
function lastWord(
  events: readonly ConsentEvent[],
  purpose: ConsentPurpose,
  on: string,
): ConsentEvent | null {
  return events
    .filter((event) => event.purpose === purpose && event.happenedOn <= on)
    .reduce<ConsentEvent | null>(
      (known, event) => (known && known.happenedOn > event.happenedOn ? known : event),
      null,
    );
}
