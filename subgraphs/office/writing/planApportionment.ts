import type { EntityManager } from 'typeorm';

import type { BookEvent } from '../books/BookEvent';
import type { BookProblem } from '../books/BookProblem';
import type { ChargeState } from '../books/ChargeState';
import { readCharges } from '../books/readCharges';
import { apportion } from '../jointCommissions/apportion';
import { findCommissions } from '../jointCommissions/findCommissions';
import type { ApportionJointCommissionInput } from '../resolverTypes';

import { findDivisionProblems } from './findDivisionProblems';
import { findOvercharge } from './findOvercharge';
import { findPhaseProblems, keepApportionment, phasesOf } from './keepApportionment';
import { referenceFor } from './referenceFor';

export interface ApportionmentPlan {
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
export async function planApportionment(
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
    ...{ totalPence, basis: input.basis, participants: input.participants },
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
    ...{ shares, remainingPence: totalPence - sharedPence, problems },
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
    ...{ kind: 'RAISED', amountPence },
    opening: {
      ...{ direction: 'RECEIVABLE', counterparty },
      description: input.description ?? title,
      financialYear: parents[0]?.opening.financialYear ?? input.financialYear ?? '',
      ...{ chargedOn: input.chargedOn ?? null, dueOn: input.dueOn ?? null },
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
