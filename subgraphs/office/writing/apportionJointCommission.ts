import type { BookAnswer } from '../books/appendEvents';
import type { OfficeContext } from '../officeContext';
import type { ApportionJointCommissionInput } from '../resolverTypes';

import { enterWrite } from './enterWrite';
import type { SharesPayload } from './payloads';
import { planApportionment } from './planApportionment';
import type { ApportionmentPlan } from './planApportionment';

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
    ...{ crossCharges: [], problems },
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
