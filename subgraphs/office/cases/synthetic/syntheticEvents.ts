import { type CaseEvent, type CaseEventGiven, fullCaseEvent } from '../CaseEvent';
import type { CaseOpening } from '../ReferralCase';
import type { ReferralState } from '../caseColumns';
import { addCalendarDays } from '../clock/workingDays';
import { needsConsent } from '../consents';

import type { PromisedContact } from './promisedContact';

/** What was drawn of a made-up case, from which its events follow. */
export interface DrawnCase {
  readonly opening: CaseOpening;
  readonly requestedOn: string | null;
  readonly passedOn: string | null;
  readonly providerId: string | null;
  /** How far it has come. */
  readonly state: ReferralState;
  /** When contact was promised and made; null where the office promises nothing. */
  readonly promised: PromisedContact | null;
}

type Step = Omit<CaseEventGiven, 'reference' | 'actor'>;

/**
 * Made-up events that bring a case to where it was drawn to stand, each of them legal.
 *
 * @param upTo draws a whole number from 0 to another
 */
export function syntheticEvents(drawn: DrawnCase, upTo: (most: number) => number): CaseEvent[] {
  const { reference, origin, receivedOn } = drawn.opening;
  const { promisedHours = null, reportedAt = null } = drawn.promised ?? {};
  const steps: Step[] = [
    { kind: 'RECEIVED', happenedOn: receivedOn, promisedHours, reportedAt },
    ...(drawn.requestedOn ? [{ kind: 'REQUESTED' as const, happenedOn: drawn.requestedOn }] : []),
    ...consents(drawn, upTo),
    ...(drawn.passedOn === null ? [] : work(drawn, drawn.passedOn, upTo)),
    ...(drawn.state === 'DECLINED'
      ? [{ kind: 'DECLINED' as const, happenedOn: receivedOn, reasonCode: 'NO_SUPPORT_WANTED' }]
      : []),
  ];
  return steps.map((step) => fullCaseEvent({ actor: 'synthetic', origin, reference, ...step }));
}

const evidences = ['SIGNED_FORM', 'IN_WRITING', 'RECORDED_CALL', 'SPOKEN'] as const;

function consents({ opening, passedOn, state }: DrawnCase, upTo: (most: number) => number): Step[] {
  if (passedOn === null || !needsConsent(opening)) return [];
  const given = {
    ...({ kind: 'CONSENT_GIVEN', happenedOn: opening.receivedOn } as const),
    evidence: evidences[upTo(evidences.length - 1)] ?? 'SPOKEN',
  };
  const toOffice = { ...given, purpose: 'OTHER_OFFICE' } as const;
  return [{ ...given, purpose: 'PROVIDER' }, ...(state === 'TRANSFERRED' ? [toOffice] : [])];
}

const reasons = ['NEEDS_MET', 'NEEDS_MET', 'NEEDS_MET', 'NO_FURTHER_CONTACT'] as const;

function work(drawn: DrawnCase, passedOn: string, upTo: (most: number) => number): Step[] {
  const { state, opening, providerId, promised } = drawn;
  const supportedOn = addCalendarDays(passedOn, upTo(10));
  const closedOn = addCalendarDays(supportedOn, 14 + upTo(180));
  const start = 1 + upTo(2);
  const gained = upTo(2);
  const contacted = contact(addCalendarDays(passedOn, upTo(2)), promised);
  const steps: (Step & { readonly from: number })[] = [
    { from: 0, kind: 'ASSESSED', happenedOn: passedOn, assessment: 'INITIAL' },
    { from: 0, kind: 'PASSED', happenedOn: passedOn, providerId },
    { from: 0, kind: 'CONTACTED', ...contacted },
    { from: 1, kind: 'ACCEPTED', happenedOn: passedOn, providerId },
    { from: 2, kind: 'SUPPORTED', happenedOn: supportedOn },
    {
      from: 2,
      kind: 'OUTCOME_MEASURED',
      happenedOn: supportedOn,
      measuredAt: 'START',
      cope: start,
      recover: Math.max(1, start - 1),
    },
    {
      from: 3,
      kind: 'OUTCOME_MEASURED',
      happenedOn: closedOn,
      measuredAt: 'END',
      cope: start + gained,
      recover: Math.max(1, start - 1) + gained,
    },
    { from: 3, kind: 'CLOSED', happenedOn: closedOn, reasonCode: reasons[upTo(3)] ?? 'NEEDS_MET' },
  ];
  // Whoever was to be contacted later was passed to another office before.
  const isAway = state === 'TRANSFERRED' && contacted.happenedOn > supportedOn;
  const reached = steps.filter(
    ({ from, kind }) => from <= (howFar[state] ?? 0) && !(isAway && kind === 'CONTACTED'),
  );
  return [
    ...reached.map(({ from: _, ...step }) => step),
    ...(state === 'TRANSFERRED' ? [transfer(supportedOn, opening)] : []),
  ];
}

/** On a day that was drawn, or as it was promised. */
function contact(happenedOn: string, promised: PromisedContact | null) {
  if (promised === null) return { happenedOn };
  return { happenedOn: promised.contactedOn, happenedAt: promised.contactedAt };
}

/** How many of the stages assessed, accepted, in support and closed are behind a case. */
const howFar: Partial<Readonly<Record<ReferralState, number>>> = {
  ACCEPTED: 1,
  IN_SUPPORT: 2,
  CLOSED: 3,
};

function transfer(happenedOn: string, { residenceOffice }: CaseOpening): Step {
  return {
    kind: 'TRANSFERRED',
    happenedOn,
    office: residenceOffice,
    reasonCode: 'LIVES_IN_OTHER_AREA',
  };
}
