import { readOffices } from '../../../schema/codelists';
import { didYouMean } from '../../../schema/officeNames';
import { todayInBritain } from '../../../schema/todayInBritain';

import type { CaseEvent, CaseProblem, CaseProblemCode, ConsentPurpose } from './CaseEvent';
import type { ReferralCase } from './ReferralCase';
import { legalMoves, stateAfter } from './caseAfter';
import { addCalendarDays, dayInWords } from './clock/workingDays';
import { mayBePassed, needsConsent } from './consents';

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
    return [problem('FIELD_MISSING', 'reasonCode', 'Enter a reason code.')];
  }
  if (/^[A-Z][A-Z_]{0,39}$/.test(reasonCode)) return [];
  // Words could say who the victim is.
  const message = 'Enter a code of up to 40 capital letters and underscores, not words.';
  return [problem('FIELD_INVALID', 'reasonCode', message)];
}

function checkKind(standing: ReferralCase, event: CaseEvent, own: string): CaseProblem[] {
  const { kind, office, providerId, expiresOn, happenedOn } = event;
  const missing = needed(event).filter((field) => event[field] === null);
  const problems = missing.map((field) => problem('FIELD_MISSING', field, `${kind} needs it.`));
  if (kind === 'TRANSFERRED' && office !== null && (!knownOffices.has(office) || office === own)) {
    const meant = office === own ? '' : didYouMean(office);
    const message = `Enter the code of another office.${meant}`;
    problems.push(problem('UNKNOWN_OFFICE', 'office', message));
  }
  const isPassing = kind === 'PASSED' || kind === 'ACCEPTED';
  if (isPassing && providerId === null && standing.providerId === null) {
    const message = 'Enter the provider that the details go to.';
    problems.push(problem('FIELD_MISSING', 'providerId', message));
  }
  if (providerId !== null && !isPassing) {
    const message = 'Only a case that is passed on or accepted goes to a provider.';
    problems.push(problem('FIELD_INVALID', 'providerId', message));
  }
  if (providerId !== null && !/^[\w:./-]{1,100}$/.test(providerId)) {
    const message = 'Enter an identifier such as GB-CHC-298028, not a name.';
    problems.push(problem('FIELD_INVALID', 'providerId', message));
  }
  if (expiresOn !== null && expiresOn < happenedOn) {
    const message = 'Enter a day on or after the day the consent was given.';
    problems.push(problem('FIELD_INVALID', 'expiresOn', message));
  }
  if (expiresOn !== null && expiresOn > latestEnd) {
    const message = `Enter a day no later than ${dayInWords(latestEnd)}, or leave it out if there is no end.`;
    problems.push(problem('FIELD_INVALID', 'expiresOn', message));
  }
  for (const field of ['cope', 'recover'] as const) {
    const value = event[field];
    if (value === null || (Number.isInteger(value) && value >= 1 && value <= 5)) continue;
    problems.push(problem('FIELD_INVALID', field, 'Enter a whole number from 1 to 5.'));
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
function checkEventDay(
  standing: ReferralCase,
  events: readonly CaseEvent[],
  event: CaseEvent,
  today: string,
): string | null {
  const { happenedOn } = event;
  if (happenedOn > today) return 'Enter a day that is not in the future.';
  const earliest = isConsentWord(event)
    ? [earliestOf(standing), ...bearing(events, event), ...ranOut(standing, event, today)]
    : event.kind === 'REQUESTED'
      ? [earliestOf(standing)]
      : [standing.receivedOn, ...daysOf(events.filter((each) => isBefore(each, event)))];
  const last = earliest.sort().at(-1) ?? earliestDay;
  if (happenedOn >= last) return null;
  return `Enter a day no earlier than ${dayInWords(last)}, because of what the case already says.`;
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

/**
 * Why a contact cannot have happened at its moment; null where it can, or only the day is given.
 *
 * @param now ISO 8601
 */
function checkEventMoment(
  { reportedAt }: Pick<ReferralCase, 'reportedAt'>,
  { kind, happenedOn, happenedAt }: CaseEvent,
  now: string,
): string | null {
  if (happenedAt === null) return null;
  if (kind !== 'CONTACTED') return 'Only a contact has a time of day.';
  const fault = checkMoment(happenedAt, happenedOn, now);
  if (fault !== null || reportedAt === null) return fault;
  if (Date.parse(happenedAt) >= Date.parse(reportedAt)) return null;
  return `Enter a time no earlier than the report, ${reportedAt}.`;
}

/**
 * Why a moment is none of a day that has come; null where it is one.
 *
 * @param moment ISO 8601, as is now
 * @param day written 2014-11-27
 */
export function checkMoment(moment: string, day: string, now: string): string | null {
  if (todayInBritain(new Date(moment)) !== day) {
    return `Enter a time on ${dayInWords(day)}, in British time.`;
  }
  return Date.parse(moment) > Date.parse(now) ? 'Enter a time that is not in the future.' : null;
}

/** No case is older: the first day that a case can name. What is before it is a slip. */
export const earliestDay = '2000-01-01';
