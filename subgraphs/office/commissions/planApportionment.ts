import type { EntityManager } from 'typeorm';

import type { BookCharge, ChargeState } from '../books/BookCharge';
import type { BookEvent } from '../books/BookEvent';
import type { BookAnswer } from '../books/appendEvents';
import { readCharges } from '../books/findCharges';
import type { BookProblem } from '../books/checkEvent';
import { enterWrite, type SharesPayload } from '../books/commands/enterWrite';
import { referenceFor } from '../books/commands/raise';
import type { ApportionJointCommissionInput } from '../generated/resolverTypes';
import type { OfficeContext } from '../server/officeContext';

import { type ApportionmentDetails, type Commission, commissionReference } from './Commission';
import { apportion } from './apportion';
import { findDivisionProblems } from './findApportionmentProblems';
import { findCommissions } from './findCommissions';
import { findOvercharge } from './planCommission';

interface ApportionmentPlan {
  /** What each other office bears. */
  readonly shares: readonly Share[];
  readonly remainingPence: number;
  readonly events: readonly BookEvent[];
  readonly problems: readonly BookProblem[];
}

interface Share {
  readonly office: string;
  readonly amountPence: number;
}

/**
 * Divides what is left of charges that name no office, or a cost, among offices: one new charge
 * for each. What a charge passes on, what is raised for it, and the basis with everybody who takes
 * part are entered together.
 */
async function planApportionment(
  manager: EntityManager,
  office: string,
  input: ApportionJointCommissionInput,
): Promise<ApportionmentPlan> {
  const commissions = await findCommissions(manager);
  const commission = commissions.find(({ id }) => id === input.jointCommission);
  if (!commission) {
    const message = `This office leads no joint commission "${input.jointCommission}".`;
    return refuse([{ code: 'UNKNOWN_JOINT_COMMISSION', field: 'jointCommission', message }]);
  }
  const references = input.charges ?? [];
  const lines = await readCharges(manager, references);
  const parents = lines.map(({ charge }) => charge);
  const wrong = [
    ...findDivisionProblems(office, input, parents),
    ...findPhaseProblems(input, commission),
  ];
  if (wrong.length > 0) return refuse(wrong);
  const totalPence =
    input.totalPence ?? parents.reduce((sum, parent) => sum + leftPence(parent), 0);
  const { shares: all, problems } = apportion({
    totalPence,
    basis: input.basis,
    participants: input.participants,
  });
  if (problems.length > 0) return refuse(problems);
  const shares = all.filter((share) => share.office !== office && share.amountPence > 0);
  if (shares.length === 0) {
    const message = 'No other office would bear anything: there is nothing to charge.';
    return refuse([{ code: 'NO_PARTICIPANT', field: 'participants', message }]);
  }
  const sharedPence = shares.reduce((sum, { amountPence }) => sum + amountPence, 0);
  // What is passed on was charged already; a cost was not.
  if (references.length === 0) {
    const tooMuch = await findOvercharge(manager, commission, sharedPence);
    if (tooMuch.length > 0) return refuse(tooMuch);
  }
  const raised = shares.map((share) =>
    raise(share, { office, title: commission.title, parents, input }),
  );
  return {
    shares,
    remainingPence: totalPence - sharedPence,
    problems,
    events: [
      ...raised,
      ...allocate(raised, parents, input.basis),
      keepApportionment(office, input, { totalPence, shares: all, phases: phasesOf(lines, input) }),
    ],
  };
}

function refuse(problems: readonly BookProblem[]): ApportionmentPlan {
  return { shares: [], remainingPence: 0, events: [], problems };
}

function leftPence({ amountPence, settledPence, allocatedPence }: ChargeState): number {
  return amountPence - settledPence - allocatedPence;
}

interface Division {
  readonly office: string;
  readonly title: string;
  readonly parents: readonly ChargeState[];
  readonly input: ApportionJointCommissionInput;
}

function raise(
  { office: counterparty, amountPence }: Share,
  { office, title, parents, input }: Division,
): RaisedShare {
  return {
    reference: referenceFor(office, input.idempotencyKey, counterparty),
    kind: 'RAISED',
    amountPence,
    opening: {
      direction: 'RECEIVABLE',
      counterparty,
      description: input.description ?? title,
      financialYear: parents[0]?.opening.financialYear ?? input.financialYear ?? '',
      chargedOn: input.chargedOn ?? null,
      dueOn: input.dueOn ?? null,
      jointCommissionId: input.jointCommission,
    },
  };
}

type RaisedShare = BookEvent & { readonly amountPence: number };

/** Which charge passes on what to which: in their order, each as far as it goes. */
function allocate(
  raised: readonly RaisedShare[],
  parents: readonly ChargeState[],
  basis: ApportionJointCommissionInput['basis'],
): BookEvent[] {
  const left = parents.map((parent) => ({ ...parent, leftPence: leftPence(parent) }));
  return raised.flatMap(({ reference: intoReference, amountPence: sharePence }) => {
    let openPence = sharePence;
    return left.flatMap((parent): BookEvent[] => {
      const amountPence = Math.min(openPence, parent.leftPence);
      if (amountPence === 0) return [];
      parent.leftPence -= amountPence;
      openPence -= amountPence;
      const { reference } = parent;
      const reason = `Divided on the basis ${basis}.`;
      return [{ reference, kind: 'ALLOCATED', amountPence, intoReference, reason }];
    });
  });
}

/**
 * Works out the shares of a joint commission and, when confirmed, enters them. What was entered is
 * answered from the books, so that a request that is sent again gets the same answer.
 */
export async function apportionJointCommission(
  context: OfficeContext,
  input: ApportionJointCommissionInput,
): Promise<SharesPayload> {
  const { dataSource, office } = context;
  if (!input.confirm) {
    return proposed(await planApportionment(dataSource.manager, office.code, input));
  }
  const request = { name: 'apportionJointCommission', input };
  const answer = await enterWrite(context, request, (manager) =>
    planApportionment(manager, office.code, input),
  );
  return answer.problems.length > 0 ? refused(answer) : entered(answer, input);
}

function proposed({ shares, remainingPence, problems }: ApportionmentPlan): SharesPayload {
  return {
    shares: shares.map(({ office, amountPence }) => ({ officeCode: office, amountPence })),
    remainingPence: problems.length > 0 ? null : remainingPence,
    crossCharges: [],
    problems,
  };
}

function refused({ problems }: BookAnswer): SharesPayload {
  return { shares: [], remainingPence: null, crossCharges: [], problems };
}

function entered({ lines }: BookAnswer, input: ApportionJointCommissionInput): SharesPayload {
  const raised = lines.filter(({ charge }) => charge.opening.counterparty !== null);
  const parents = lines.filter((line) => !raised.includes(line));
  const shares = raised.map(({ charge }) => ({
    officeCode: charge.opening.counterparty ?? '',
    amountPence: charge.amountPence,
  }));
  const sharedPence = shares.reduce((sum, { amountPence }) => sum + amountPence, 0);
  const remainingPence =
    typeof input.totalPence === 'number'
      ? input.totalPence - sharedPence
      : parents.reduce((sum, { charge }) => sum + charge.amountPence - charge.allocatedPence, 0);
  return { shares, remainingPence, crossCharges: raised, problems: [] };
}

interface KeptDivision {
  readonly totalPence: number;
  /** Those of all who take part, the lead office among them. */
  readonly shares: readonly { readonly office: string; readonly amountPence: number }[];
  readonly phases: readonly string[];
}

/** The event that keeps on what basis, among whom and for which phases something was divided. */
function keepApportionment(
  office: string,
  { jointCommission, basis, participants }: ApportionJointCommissionInput,
  { totalPence, shares, phases }: KeptDivision,
): BookEvent {
  const shareOf = new Map(shares.map((share) => [share.office, share.amountPence]));
  const details: ApportionmentDetails = {
    jointCommissionId: jointCommission,
    basis,
    totalPence,
    phases: [...phases],
    participants: participants.map((participant) => ({
      officeCode: participant.office,
      weight: participant.weight ?? null,
      agreedPence: participant.amountPence ?? null,
      sharePence: shareOf.get(participant.office) ?? 0,
    })),
  };
  const reference = commissionReference(office, jointCommission);
  return { reference, kind: 'APPORTIONED', details: JSON.stringify(details) };
}

/** The phases a division is for: those of the charges passed on or, of a cost, those given. */
function phasesOf(
  parents: readonly BookCharge[],
  { phases }: ApportionJointCommissionInput,
): string[] {
  const passedOn = parents.flatMap(({ published }) => published?.phase ?? []);
  return [...new Set([...passedOn, ...(phases ?? [])])];
}

/** What is wrong with the phases given. */
function findPhaseProblems(
  { charges, phases }: ApportionJointCommissionInput,
  commission: Commission,
): BookProblem[] {
  if (!phases || phases.length === 0) return [];
  if (charges && charges.length > 0) {
    const message = 'The charges that are passed on say it: leave it out.';
    return [{ code: 'FIELD_NOT_USED', field: 'phases', message }];
  }
  const known = commission.phases.map(({ title }) => title);
  return phases.flatMap((phase, index): BookProblem[] => {
    const isTwice = phases.indexOf(phase) !== index;
    if (known.includes(phase) && !isTwice) return [];
    const message = isTwice
      ? `"${phase}" is named twice.`
      : `${commission.id} has no phase called "${phase}".`;
    return [{ code: 'FIELD_INVALID', field: `phases[${index}]`, message }];
  });
}
