import type { EntityManager } from 'typeorm';

import { type CaseEvent, type CaseEventGiven, type CaseProblem, fullCaseEvent } from './CaseEvent';
import type { CaseOpening, ReferralCase } from './ReferralCase';
import { caseAfter } from './caseAfter';
import { caseColumns, recordList, storeCaseEvents, storeCases } from './caseColumns';
import { type CaseOwner, checkCaseEvent, checkMoment, earliestDay } from './checkCaseEvent';
import { promiseDay } from './clock/contactLimit';
import { dayInWords } from './clock/workingDays';
import { findCase, findCaseEvents, lockCase } from './findCase';

export type CaseOutcome =
  | { readonly case: ReferralCase; readonly problems: readonly [] }
  | { readonly case: null; readonly problems: readonly CaseProblem[] };

/**
 * Enters one event in a case that the office has, within the caller's transaction: the case waits
 * for whoever else is writing in it. What is not legal is a problem and nothing is written.
 */
export async function appendCaseEvent(
  manager: EntityManager,
  owner: CaseOwner,
  given: CaseEventGiven,
): Promise<CaseOutcome> {
  const { reference } = given;
  const standing = await lockCase(manager, reference);
  if (!standing) {
    const message = `${owner.office} has no case of this reference.`;
    return refuse([{ code: 'UNKNOWN_CASE', field: 'reference', message }]);
  }
  const event = fullCaseEvent({ origin: standing.origin, ...given });
  const events = await findCaseEvents(manager, [reference]);
  const problems = checkCaseEvent(owner, standing, events, event);
  if (problems.length > 0) return refuse(problems);
  const after = caseAfter(standing, [...events, event]);
  await storeCaseEvents(manager, [{ ...event, position: events.length + 1 }]);
  await updateCase(manager, after);
  return { case: after, problems: [] };
}

/** How a case comes: by whom it is entered, and when the victim asked for support, if they did. */
export interface CaseArrival {
  readonly actor: string;
  readonly requestedOn: string | null;
  /** The moment the promise to contact runs from, ISO 8601; none where only the day is known. */
  readonly reportedAt?: string | null;
  /** The day the victim withdrew consent to a provider, as the office it comes from was told. */
  readonly withdrawnOn?: string | null;
}

/**
 * Opens a case, with the event that says how it came: from the office `receivedFrom` where its
 * source is TRANSFER. The event keeps what the office promises now: that promise holds for the
 * case, whatever the office promises later.
 */
export async function openCase(
  manager: EntityManager,
  owner: CaseOwner,
  opening: CaseOpening,
  arrival: CaseArrival,
): Promise<CaseOutcome> {
  const { actor, requestedOn, reportedAt = null, withdrawnOn = null } = arrival;
  const problems = checkOpening(owner, opening, arrival);
  if (problems.length > 0) return refuse(problems);
  if (await findCase(manager, opening.reference)) {
    const message = `${owner.office} has a case of this reference already.`;
    return refuse([{ code: 'CASE_EXISTS', field: 'reference', message }]);
  }
  const { reference, origin, receivedOn, receivedFrom } = opening;
  const said = { reference, actor, origin };
  const events: CaseEvent[] = [
    fullCaseEvent({
      ...said,
      kind: 'RECEIVED',
      happenedOn: receivedOn,
      office: receivedFrom,
      reportedAt,
      promisedHours: owner.promisedHours ?? null,
    }),
    ...(requestedOn === null
      ? []
      : [fullCaseEvent({ ...said, kind: 'REQUESTED', happenedOn: requestedOn })]),
    ...(withdrawnOn === null
      ? []
      : [fullCaseEvent({ ...said, ...withdrawal, happenedOn: withdrawnOn })]),
  ];
  const opened = caseAfter(opening, events);
  await storeCases(manager, [opened]);
  await storeCaseEvents(
    manager,
    events.map((event, index) => ({ ...event, position: index + 1 })),
  );
  return { case: opened, problems: [] };
}

const withdrawal = { kind: 'CONSENT_WITHDRAWN', purpose: 'PROVIDER' } as const;

function refuse(problems: readonly CaseProblem[]): CaseOutcome {
  return { case: null, problems };
}

function checkOpening(
  { office, today, now = new Date().toISOString() }: CaseOwner,
  opening: CaseOpening,
  { requestedOn, reportedAt = null, withdrawnOn = null }: CaseArrival,
): CaseProblem[] {
  const { reference, allegedOn, receivedOn } = opening;
  const problems: CaseProblem[] = [];
  if (!new RegExp(`^${office}:[\\w.-]{1,100}$`).test(reference)) {
    const message = `Enter ${office}: and up to 100 letters, digits, dots or dashes.`;
    problems.push({ code: 'FIELD_INVALID', field: 'reference', message });
  }
  if (allegedOn === null && requestedOn === null) {
    const message = 'Enter the day of the allegation or the day of the request.';
    problems.push({ code: 'FIELD_MISSING', field: 'requestedOn', message });
  }
  for (const [field, day] of Object.entries({ receivedOn, allegedOn, requestedOn, withdrawnOn })) {
    const latest = field === 'receivedOn' ? today : receivedOn;
    if (day === null || (day >= earliestDay && day <= latest)) continue;
    const message =
      day < earliestDay
        ? `Enter a day no earlier than ${dayInWords(earliestDay)}.`
        : 'Enter a day that is not in the future, and not after the case was received.';
    problems.push({ code: 'FIELD_INVALID', field, message });
  }
  const badMoment = reportedAt === null ? null : checkMoment(reportedAt, promiseDay(opening), now);
  if (badMoment !== null) {
    problems.push({ code: 'FIELD_INVALID', field: 'reportedAt', message: badMoment });
  }
  return problems;
}

const updateSql = `
  UPDATE referral_case SET ${Object.entries(caseColumns)
    .map(([field, column]) => `${column} = given."${field}"`)
    .join(', ')}
    FROM jsonb_to_record($1::jsonb) AS given (${recordList(caseColumns)})
   WHERE referral_case.reference = given."reference"`;

async function updateCase(manager: EntityManager, after: ReferralCase): Promise<void> {
  await manager.query(updateSql, [JSON.stringify(after)]);
}
