import { readOffices } from '../../../../schema/codelists';
import { didYouMean } from '../../../../schema/officeNames';
import { dayInWords } from '../clock/calendarDays';

import type { CaseEvent, ConsentPurpose } from './CaseEvent';
import type { CaseProblem, CaseProblemCode } from './CaseProblem';
import { checkEventDay } from './checkEventDay';
import { checkEventMoment } from './checkEventMoment';
import { mayBePassed, needsConsent } from './consents';
import { legalMoves } from './legalMoves';
import type { ReferralCase } from './ReferralCase';

/** Whose case it is, and the day of the request, written 2014-11-27. */
export interface CaseOwner {
  readonly office: string;
  readonly today: string;
  /** The moment of the request, ISO 8601; the present one where none is given. */
  readonly now?: string;
  /** Within how many hours the office promises to contact victims; null or none for no promise. */
  readonly promisedHours?: number | null;
}

/** A consent that ends later is one without end. */
const latestEnd = '2999-12-31';

const knownOffices = new Set(readOffices().map(({ code }) => code));

/**
 * What keeps an event from being entered in a case, each with the field to blame; empty where it
 * may. Details of sensitive cases go to a provider or another office only with explicit consent.
 *
 * @param events of the case so far, in their order
 */
export function checkCaseEvent(
  { office, today, now = new Date().toISOString() }: CaseOwner,
  standing: ReferralCase,
  events: readonly CaseEvent[],
  event: CaseEvent,
): CaseProblem[] {
  const legal = legalMoves[standing.state];
  if (!legal.includes(event.kind)) {
    const message = `${standing.reference} is ${standing.state}: it can be ${legal.join(', ')}, not ${event.kind}.`;
    return [problem('NOT_ALLOWED_NOW', 'reference', message)];
  }
  const badDay = checkEventDay(standing, events, event, today);
  const badMoment = checkEventMoment(standing, event, now);
  return [
    ...(badMoment === null ? [] : [problem('FIELD_INVALID', 'happenedAt', badMoment)]),
    ...(badDay === null ? [] : [problem('FIELD_INVALID', 'happenedOn', badDay)]),
    ...checkReason(event),
    ...checkKind(standing, event, office),
    ...checkConsent(standing, events, event),
  ];
}

const withReason = new Set(['CLOSED', 'DECLINED', 'REOPENED', 'TRANSFERRED', 'RETURNED']);

function checkReason({ kind, reasonCode }: CaseEvent): CaseProblem[] {
  if (reasonCode === null) {
    if (!withReason.has(kind)) return [];
    return [problem('FIELD_MISSING', 'reasonCode', 'A code that says why is expected.')];
  }
  if (/^[A-Z][A-Z_]{0,39}$/.test(reasonCode)) return [];
  // Words could say who the victim is.
  const message = 'A code of up to 40 capital letters and underscores is expected, no words.';
  return [problem('FIELD_INVALID', 'reasonCode', message)];
}

function checkKind(standing: ReferralCase, event: CaseEvent, own: string): CaseProblem[] {
  const { kind, office, providerId, expiresOn, happenedOn } = event;
  const missing = needed(event).filter((field) => event[field] === null);
  const problems = missing.map((field) => problem('FIELD_MISSING', field, `${kind} needs it.`));
  if (kind === 'TRANSFERRED' && office !== null && (!knownOffices.has(office) || office === own)) {
    const meant = office === own ? '' : didYouMean(office);
    const message = `The code of another office is expected.${meant}`;
    problems.push(problem('UNKNOWN_OFFICE', 'office', message));
  }
  const isPassing = kind === 'PASSED' || kind === 'ACCEPTED';
  if (isPassing && providerId === null && standing.providerId === null) {
    const message = 'The provider that the details go to is expected.';
    problems.push(problem('FIELD_MISSING', 'providerId', message));
  }
  if (providerId !== null && !isPassing) {
    const message = 'Only a case that is passed on or accepted goes to a provider.';
    problems.push(problem('FIELD_INVALID', 'providerId', message));
  }
  if (providerId !== null && !/^[\w:./-]{1,100}$/.test(providerId)) {
    const message = 'An identifier such as GB-CHC-298028 is expected, no name.';
    problems.push(problem('FIELD_INVALID', 'providerId', message));
  }
  if (expiresOn !== null && expiresOn < happenedOn) {
    const message = 'No day before the consent was given is expected.';
    problems.push(problem('FIELD_INVALID', 'expiresOn', message));
  }
  if (expiresOn !== null && expiresOn > latestEnd) {
    const message = `No day after ${dayInWords(latestEnd)} is expected: leave out what has no end.`;
    problems.push(problem('FIELD_INVALID', 'expiresOn', message));
  }
  for (const field of ['cope', 'recover'] as const) {
    const value = event[field];
    if (value === null || (Number.isInteger(value) && value >= 1 && value <= 5)) continue;
    problems.push(problem('FIELD_INVALID', field, 'A whole number from 1 to 5 is expected.'));
  }
  return problems;
}

function needed({ kind }: CaseEvent): (keyof CaseEvent)[] {
  switch (kind) {
    case 'ASSESSED':
      return ['assessment'];
    case 'TRANSFERRED':
      return ['office'];
    case 'CONSENT_GIVEN':
      return ['purpose', 'evidence'];
    case 'CONSENT_WITHDRAWN':
      return ['purpose'];
    case 'OUTCOME_MEASURED':
      return ['measuredAt', 'cope', 'recover'];
    default:
      return [];
  }
}

const passing: Partial<Readonly<Record<CaseEvent['kind'], ConsentPurpose>>> = {
  PASSED: 'PROVIDER',
  ACCEPTED: 'PROVIDER',
  TRANSFERRED: 'OTHER_OFFICE',
};

function checkConsent(
  standing: ReferralCase,
  events: readonly CaseEvent[],
  { kind, happenedOn }: CaseEvent,
): CaseProblem[] {
  const purpose = passing[kind];
  if (purpose === undefined || mayBePassed(standing, events, purpose, happenedOn)) return [];
  const { reference } = standing;
  const to = purpose === 'PROVIDER' ? 'a provider' : 'another office';
  if (!needsConsent(standing)) {
    const message = `The victim withdrew their consent: details of ${reference} go to ${to} only once they give it again.`;
    return [problem('CONSENT_REQUIRED', 'reference', message)];
  }
  const message =
    `Details of domestic abuse, sexual offences and bereaved relatives go to ${to} only with explicit consent ` +
    `(Victims' Code): ${reference} has none recorded that holds on ${dayInWords(happenedOn)}.`;
  return [problem('CONSENT_REQUIRED', 'reference', message)];
}

function problem(code: CaseProblemCode, field: string, message: string): CaseProblem {
  return { code, field, message };
}
