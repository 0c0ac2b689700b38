import type { Problem } from '../server/Problem';

import type { Assessment } from './ReferralCase';

/** What can happen to a case. */
export type CaseEventKind =
  | 'RECEIVED'
  | 'REQUESTED'
  | 'ASSESSED'
  | 'PASSED'
  | 'CONTACTED'
  | 'ACCEPTED'
  | 'SUPPORTED'
  | 'CLOSED'
  | 'DECLINED'
  | 'REOPENED'
  | 'TRANSFERRED'
  | 'RETURNED'
  | 'CONSENT_GIVEN'
  | 'CONSENT_WITHDRAWN'
  | 'OUTCOME_MEASURED'
  | 'DETAILS_ENTERED';

/** To whom a victim consents that their details are passed. */
export type ConsentPurpose = 'PROVIDER' | 'OTHER_OFFICE';

/** How the victim's consent is evidenced. */
type ConsentEvidence = 'SIGNED_FORM' | 'IN_WRITING' | 'RECORDED_CALL' | 'SPOKEN';

/** One thing that happened to a case. What a kind does not use is null. */
export interface CaseEvent {
  readonly reference: string;
  readonly kind: CaseEventKind;
  /** The day it happened, written 2014-11-27. */
  readonly happenedOn: string;
  /** CONTACTED: the moment of it, ISO 8601; null where only the day is known. */
  readonly happenedAt: string | null;
  /** RECEIVED: the moment the promise to contact runs from; null where only the day is known. */
  readonly reportedAt: string | null;
  /** RECEIVED: within how many hours of it contact was promised then; null for no promise. */
  readonly promisedHours: number | null;
  /** Who enters it. */
  readonly actor: string;
  readonly origin: 'RECORDED' | 'SYNTHETIC';
  /** Why, as a code such as NEEDS_MET; words could be about a person. */
  readonly reasonCode: string | null;
  /** PASSED, ACCEPTED: who supports the victim. */
  readonly providerId: string | null;
  /** TRANSFERRED: the office it goes to. RECEIVED: the office it comes from. */
  readonly office: string | null;
  readonly assessment: Assessment | null;
  readonly purpose: ConsentPurpose | null;
  readonly evidence: ConsentEvidence | null;
  /** CONSENT_GIVEN: the last day it holds; null for one without end. */
  readonly expiresOn: string | null;
  readonly measuredAt: 'START' | 'END' | null;
  /** From 1 (badly) to 5 (well). */
  readonly cope: number | null;
  readonly recover: number | null;
}

/** An event as it stands in the table. */
export interface RecordedCaseEvent extends CaseEvent {
  /** Its place among the events of its case, counted from 1. */
  readonly position: number;
  /** When it was entered, ISO 8601 in UTC. */
  readonly enteredAt: string;
}

/** What every event says; the rest is added where the kind uses it. */
export type CaseEventGiven = Pick<CaseEvent, 'reference' | 'kind' | 'happenedOn' | 'actor'> &
  Partial<CaseEvent>;

/** An event in full, with null for what is not given. */
export function fullCaseEvent(given: CaseEventGiven): CaseEvent {
  return {
    origin: 'RECORDED',
    reasonCode: null,
    providerId: null,
    office: null,
    assessment: null,
    purpose: null,
    evidence: null,
    expiresOn: null,
    happenedAt: null,
    reportedAt: null,
    promisedHours: null,
    measuredAt: null,
    cope: null,
    recover: null,
    ...given,
  };
}

export type CaseProblemCode =
  | 'CASE_EXISTS'
  | 'CONSENT_REQUIRED'
  | 'FIELD_INVALID'
  | 'FIELD_MISSING'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'NOT_ALLOWED_NOW'
  | 'UNKNOWN_CASE'
  | 'UNKNOWN_OFFICE';

/** Something that keeps an event out of a case. */
export type CaseProblem = Problem<CaseProblemCode>;
