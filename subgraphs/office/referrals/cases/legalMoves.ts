import type { CaseEventKind } from './CaseEvent';
import type { ReferralState } from './referralCodes';

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
