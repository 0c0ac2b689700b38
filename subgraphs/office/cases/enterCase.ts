import { randomBytes } from 'node:crypto';

import type { EntityManager } from 'typeorm';

import { findOrganisation, readOffices } from '../../../schema/codelists';
import { didYouMean } from '../../../schema/officeNames';
import { todayInBritain } from '../../../schema/todayInBritain';
import { enterOnce } from '../idempotency/KeptAnswer';
import type { WriteRequest } from '../idempotency/performOnce';
import { Award } from '../awards/Award';
import type {
  MoveReferralInput,
  ProblemCode,
  RecordConsentInput,
  RecordOutcomeInput,
  RecordReferralInput,
  ReferralMove,
} from '../generated/resolverTypes';
import type { Problem } from '../server/Problem';

import type { OfficeContext, RunningOffice } from '../server/officeContext';
import { withdrawFromTransfer } from '../transfers/sending/recall';

import type { CaseEventKind, CaseProblemCode } from './CaseEvent';
import { recordCaseReadings } from './accessLog';
import { appendCaseEvent, type CaseOutcome, openCase } from './appendCaseEvent';
import { caseAfter } from './caseAfter';
import type { ShownCase } from './caseResolvers';
import type { CaseOwner } from './checkCaseEvent';
import { findCase, findCaseEvents } from './findCase';

/** What became of a request about a case. */
export interface CasePayload {
  readonly referral: ShownCase | null;
  readonly problems: readonly Problem<ProblemCode>[];
}

/** What a write about a case has at hand while nobody else performs the same one. */
export interface CaseWrite {
  readonly manager: EntityManager;
  readonly actor: string;
  readonly owner: CaseOwner;
}

/**
 * Enters in a case what somebody asks for, in their name, once however often it is sent. The answer
 * shows the case as it stood after it, whatever has happened since.
 */
export async function enterCase(
  context: OfficeContext,
  request: WriteRequest,
  perform: (write: CaseWrite) => Promise<CaseOutcome>,
): Promise<CasePayload> {
  const owner = caseOwner(context.office);
  const { answer, problems } = await enterOnce(context, request, async (manager, actor) => {
    const outcome = await perform({ manager, actor, owner });
    if (outcome.case === null) return { answer: null, problems: outcome.problems };
    const { reference } = outcome.case;
    const { length } = await findCaseEvents(manager, [reference]);
    return { answer: { reference, eventCount: length }, problems: [] };
  });
  if (answer === null) return { referral: null, problems: problems.map(inInput) };
  const { manager } = context.dataSource;
  const standing = await findCase(manager, answer.reference);
  // A case that was purged since is gone for good.
  if (!standing) return { referral: null, problems: [] };
  const events = await findCaseEvents(manager, [answer.reference]);
  const eventsThen = events.slice(0, answer.eventCount);
  await recordCaseReadings(context, [standing]);
  return { referral: { ...caseAfter(standing, eventsThen), eventsThen }, problems: [] };
}

/** What an event calls its field, as the input of a request calls it. */
const renamed: Readonly<Record<string, string>> = {
  providerId: 'provider',
  reasonCode: 'reason',
  office: 'to',
};

function inInput(problem: Problem<ProblemCode>): Problem<ProblemCode> {
  return { ...problem, field: renamed[problem.field] ?? problem.field };
}

const officeCodes = new Set(readOffices().map(({ code }) => code));

/** Opens a case under a reference drawn by lot, which tells nothing of whoever it is about. */
export async function planReferral(
  { manager, actor, owner }: CaseWrite,
  input: RecordReferralInput,
): Promise<CaseOutcome> {
  const { residenceOffice = null } = input;
  if (input.source === 'TRANSFER') {
    return refuse('FIELD_INVALID', 'source', 'A case of another office comes by transfer.');
  }
  if (residenceOffice !== null && !officeCodes.has(residenceOffice)) {
    // What was given is not repeated: it could say where the victim lives.
    const message = `Enter the code of an office.${didYouMean(residenceOffice)}`;
    return refuse('UNKNOWN_OFFICE', 'residenceOffice', message);
  }
  const opening = {
    reference: `${owner.office}:r-${randomBytes(8).toString('hex')}`,
    origin: 'RECORDED' as const,
    receivedOn: input.receivedOn ?? owner.today,
    priorityCategory: input.priorityCategory,
    crimeType: input.crimeType,
    relation: input.relation ?? null,
    source: input.source,
    receivedFrom: null,
    residenceOffice,
    allegedOn: input.allegedOn ?? null,
  };
  const { requestedOn = null, reportedAt = null } = input;
  return openCase(manager, owner, opening, { actor, requestedOn, reportedAt });
}

const kinds: Readonly<Record<ReferralMove, CaseEventKind>> = {
  REQUEST: 'REQUESTED',
  ASSESS: 'ASSESSED',
  PASS: 'PASSED',
  CONTACT: 'CONTACTED',
  ACCEPT: 'ACCEPTED',
  SUPPORT: 'SUPPORTED',
  CLOSE: 'CLOSED',
  DECLINE: 'DECLINED',
  REOPEN: 'REOPENED',
};

/** Takes a case a step further. A provider is one of the register, or one with an award. */
export async function planMove(
  { manager, actor, owner }: CaseWrite,
  input: MoveReferralInput,
): Promise<CaseOutcome> {
  const provider = await findProvider(manager, input.provider ?? null);
  if (provider === unknownProvider) {
    const message = 'Enter an identifier from the register, or of a provider with an award.';
    return refuse('FIELD_INVALID', 'provider', message);
  }
  if (input.reason === 'REFUSED_THERE') {
    const events = await findCaseEvents(manager, [input.reference]);
    if (!events.some(({ kind }) => kind === 'RETURNED')) {
      return refuse('FIELD_INVALID', 'reason', 'No other office has refused this case.');
    }
  }
  return appendCaseEvent(manager, owner, {
    actor,
    reference: input.reference,
    kind: kinds[input.move],
    happenedOn: input.happenedOn ?? dayOf(input) ?? owner.today,
    happenedAt: input.happenedAt ?? null,
    providerId: provider,
    assessment: input.assessment ?? null,
    reasonCode: input.reason ?? null,
  });
}

const unknownProvider = Symbol('unknown provider');

/** The provider under the identifier the office knows it by. */
async function findProvider(
  manager: EntityManager,
  given: string | null,
): Promise<string | null | typeof unknownProvider> {
  if (given === null) return null;
  const { id, identifier, problem } = findOrganisation(given);
  if (id !== null) return id;
  if (problem !== null) return unknownProvider;
  const isKnown = await manager.existsBy(Award, { providerId: identifier });
  return isKnown ? identifier : unknownProvider;
}

function dayOf({ happenedAt = null }: MoveReferralInput): string | null {
  return happenedAt === null ? null : todayInBritain(new Date(happenedAt));
}

export function planConsent(write: CaseWrite, input: RecordConsentInput): Promise<CaseOutcome> {
  const { manager, actor, owner } = write;
  const { reference, purpose, given } = input;
  const enter = (): Promise<CaseOutcome> =>
    appendCaseEvent(manager, owner, {
      actor,
      reference,
      purpose,
      kind: given ? 'CONSENT_GIVEN' : 'CONSENT_WITHDRAWN',
      happenedOn: input.happenedOn ?? owner.today,
      evidence: input.evidence ?? null,
      expiresOn: input.expiresOn ?? null,
    });
  const isWithdrawn = purpose === 'OTHER_OFFICE' && !given;
  return isWithdrawn ? withdrawFromTransfer(write, reference, enter) : enter();
}

export function planOutcome(
  { manager, actor, owner }: CaseWrite,
  input: RecordOutcomeInput,
): Promise<CaseOutcome> {
  return appendCaseEvent(manager, owner, {
    actor,
    reference: input.reference,
    kind: 'OUTCOME_MEASURED',
    happenedOn: input.happenedOn ?? owner.today,
    measuredAt: input.measuredAt,
    cope: input.cope,
    recover: input.recover,
  });
}

function refuse(code: CaseProblemCode, field: string, message: string): CaseOutcome {
  return { case: null, problems: [{ code, field, message }] };
}

/** Whose case is written in, and when: the day and the moment are of one look at the clock. */
export function caseOwner({ code, promisedHours = null }: RunningOffice): Required<CaseOwner> {
  const now = new Date();
  return { office: code, today: todayInBritain(now), now: now.toISOString(), promisedHours };
}
