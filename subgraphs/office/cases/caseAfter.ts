import { isDay } from '../../../schema/scalars';

import type { CaseEvent, CaseEventKind } from './CaseEvent';
import type { CaseOpening, ReferralCase } from './ReferralCase';
import type { ReferralState } from './caseColumns';
import { pausesOf } from './clock/Pause';
import { contactLimitOf } from './clock/contactLimit';
import { contactOutcome } from './clock/readContactClock';
import { dueOn } from './clock/workingDays';

/**
 * How many years a record is kept after the case has ended: six for a claim in court (Limitation
 * Act 1980) and one in which it can be served and answered.
 */
const retentionYears = 7;

/**
 * How a case stands after its events, in their order: a pure function, so that the table of cases
 * can be worked out anew from the events at any time.
 */
export function caseAfter(opening: CaseOpening, events: readonly CaseEvent[]): ReferralCase {
  const fresh: ReferralCase = {
    ...opening,
    state: 'RECEIVED',
    requestedOn: null,
    providerId: null,
    passedOn: null,
    contactedOn: null,
    contactDueOn: null,
    reportedAt: null,
    contactedAt: null,
    promisedHours: null,
    contactLimitFrom: null,
    contactLimitUntil: null,
    contactOutcome: null,
    assessment: null,
    closedOn: null,
    transferredTo: null,
    dueOn: null,
    retainUntil: null,
    copeStart: null,
    recoverStart: null,
    copeEnd: null,
    recoverEnd: null,
  };
  const standing = events.reduce(afterEvent, fresh);
  const limit = contactLimitOf(standing, events);
  return {
    ...standing,
    dueOn: dueOnOf(standing, events),
    contactLimitFrom: momentOf(limit.from),
    contactLimitUntil: momentOf(limit.until),
    contactOutcome: contactOutcome(standing, events),
  };
}

function afterEvent(before: ReferralCase, event: CaseEvent): ReferralCase {
  const state = stateAfter[event.kind] ?? before.state;
  return { ...before, state, ...changes(before, event) };
}

function changes(before: ReferralCase, event: CaseEvent): Partial<ReferralCase> {
  const { kind, happenedOn, providerId, assessment, office } = event;
  const ended = { closedOn: happenedOn, retainUntil: yearsAfter(happenedOn, retentionYears) };
  const open = { closedOn: null, retainUntil: null, transferredTo: null };
  switch (kind) {
    case 'RECEIVED':
      return { reportedAt: event.reportedAt, promisedHours: event.promisedHours };
    case 'REQUESTED':
      return { requestedOn: before.requestedOn ?? happenedOn };
    case 'ASSESSED': {
      const isFirst = before.state === 'RECEIVED';
      return { assessment, ...(isFirst && { state: 'ASSESSED' as const }) };
    }
    case 'PASSED':
    case 'ACCEPTED':
    case 'SUPPORTED': {
      const passedOn = before.passedOn ?? happenedOn;
      const contactDueOn = dueOn(passedOn);
      return { passedOn, contactDueOn, providerId: providerId ?? before.providerId };
    }
    case 'CONTACTED':
      if (before.contactedOn !== null) return {};
      return { contactedOn: happenedOn, contactedAt: event.happenedAt };
    case 'CLOSED':
    case 'DECLINED':
      return ended;
    case 'TRANSFERRED':
      return { ...ended, transferredTo: office };
    case 'REOPENED':
      return { ...open, ...notYetHelped, requestedOn: happenedOn };
    case 'RETURNED':
      return open;
    case 'OUTCOME_MEASURED':
      return outcomeOf(event);
    default:
      return {};
  }
}

/** The victim asks again, and waits again. Who supported them before is still known. */
const notYetHelped = {
  passedOn: null,
  contactDueOn: null,
  contactedOn: null,
  contactedAt: null,
} as const;

function outcomeOf({ measuredAt, cope, recover }: CaseEvent): Partial<ReferralCase> {
  return measuredAt === 'END'
    ? { copeEnd: cope, recoverEnd: recover }
    : { copeStart: cope, recoverStart: recover };
}

/** The last day in time of the two-day clock; null while it stands still or was never started. */
function dueOnOf(standing: ReferralCase, events: readonly CaseEvent[]): string | null {
  const { priorityCategory, allegedOn, requestedOn } = standing;
  const isFromReport = priorityCategory !== 'STANDARD' && reopenedOn(events) === null;
  const start = isFromReport && allegedOn !== null ? allegedOn : requestedOn;
  return start === null ? null : dueOn(start, pausesOf(standing, events));
}

function momentOf(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString();
}

/** The same day so many years later; the day before where there is none, as on 29 February. */
function yearsAfter(day: string, years: number): string {
  const shifted = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return isDay(shifted) ? shifted : `${shifted.slice(0, 8)}28`;
}

const atAnyTime = ['DETAILS_ENTERED', 'OUTCOME_MEASURED'] as const;
const whileOpen = [
  ...(['REQUESTED', 'ASSESSED', 'CONTACTED', 'CONSENT_GIVEN', 'CONSENT_WITHDRAWN'] as const),
  ...(['CLOSED', 'DECLINED', 'TRANSFERRED'] as const),
  ...atAnyTime,
] as const;

/**
 * What may happen to a case next, by its state. A victim who declined, or whose support has ended,
 * may ask again, and withdraw a consent, at any time; a case that was passed to another office
 * comes back when that office refuses it, or when it is asked back in time.
 */
export const legalMoves: Readonly<Record<ReferralState, readonly CaseEventKind[]>> = {
  RECEIVED: ['PASSED', 'ACCEPTED', ...whileOpen],
  ASSESSED: ['PASSED', 'ACCEPTED', ...whileOpen],
  ACCEPTED: ['PASSED', 'SUPPORTED', ...whileOpen],
  IN_SUPPORT: ['PASSED', 'ACCEPTED', ...whileOpen],
  CLOSED: ['REOPENED', 'CONSENT_WITHDRAWN', ...atAnyTime],
  DECLINED: ['REOPENED', 'CONSENT_WITHDRAWN', ...atAnyTime],
  // A withdrawal asks for it back.
  TRANSFERRED: ['RETURNED', 'CONSENT_GIVEN', 'CONSENT_WITHDRAWN'],
};

/** The state that an event leads to; kinds that are not listed leave it as it is. */
export const stateAfter: Partial<Readonly<Record<CaseEventKind, ReferralState>>> = {
  RECEIVED: 'RECEIVED',
  ACCEPTED: 'ACCEPTED',
  SUPPORTED: 'IN_SUPPORT',
  CLOSED: 'CLOSED',
  DECLINED: 'DECLINED',
  REOPENED: 'RECEIVED',
  TRANSFERRED: 'TRANSFERRED',
  RETURNED: 'RECEIVED',
};

/**
 * The day a case was last reopened; null where it never was. Its clocks run anew from that day: the
 * victim asked again, and what was done for them before is no answer to that.
 */
export function reopenedOn(
  events: readonly Pick<CaseEvent, 'kind' | 'happenedOn'>[],
): string | null {
  return events.findLast(({ kind }) => kind === 'REOPENED')?.happenedOn ?? null;
}
