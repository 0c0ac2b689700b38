import type { EntityManager } from 'typeorm';

import { inPounds } from '../../../schema/inPounds';
import type { BookProblem } from '../books/BookProblem';
import { owedPence } from '../books/owedPence';
import type { Commission } from '../jointCommissions/Commission';
import { findBookCharges } from '../loaders/findBookCharges';

/**
 * Why others cannot be charged so much of a cost: nothing is charged beyond the cost, taken
 * together with what stands as charged already. What was withdrawn does not count, and what was
 * passed on counts once, where it was passed on to. Where a phase has no known cost the cost is not
 * known either, and nothing is refused.
 *
 * @param sharesPence what the other offices would be charged
 */
export async function findOvercharge(
  manager: EntityManager,
  commission: Commission,
  sharesPence: number,
): Promise<BookProblem[]> {
  const costs = commission.phases.flatMap(({ costPence }) => costPence ?? []);
  if (costs.length < commission.phases.length) return [];
  const costPence = costs.reduce((sum, cost) => sum + cost, 0);
  const chargedPence = (await findBookCharges(manager, { isJoint: true }))
    .map(({ charge }) => charge)
    .filter(({ opening }) => opening.jointCommissionId === commission.id)
    .filter(({ opening, state }) => opening.direction === 'RECEIVABLE' && state !== 'WITHDRAWN')
    .reduce((sum, charge) => sum + owedPence(charge), 0);
  if (sharesPence <= costPence - chargedPence) return [];
  const message =
    `The other offices would be charged ${inPounds(sharesPence)}. The cost is ` +
    `${inPounds(costPence)}, and ${inPounds(chargedPence)} of it is charged already.`;
  return [{ code: 'AMOUNT_TOO_LARGE', field: 'totalPence', message }];
}
