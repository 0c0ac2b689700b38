import type { MatchedGroup, MatchStatus } from './ReconciliationLine';
import { settledPenceOf } from './settledPenceOf';
import { sumPence } from './sumPence';
import { toleranceOf } from './toleranceOf';

/**
 * What both sides agree is still to be paid. Where rounding explains a difference, the amount of
 * the more exact side counts, else the lower. What either side says is paid is no longer owed.
 */
export function agreedPenceOf(
  status: MatchStatus,
  { receivable, payable }: Pick<MatchedGroup, 'receivable' | 'payable'>,
): number {
  if (status !== 'MATCHED' && status !== 'WITHIN_TOLERANCE') return 0;
  const charged = sumPence(receivable);
  const admitted = sumPence(payable);
  const finer = toleranceOf(payable) - toleranceOf(receivable);
  const agreed = finer === 0 ? Math.min(charged, admitted) : finer > 0 ? charged : admitted;
  return Math.max(0, agreed - Math.max(settledPenceOf(receivable), settledPenceOf(payable)));
}
