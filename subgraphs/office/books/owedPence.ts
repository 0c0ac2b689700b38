import type { ChargeState } from './ChargeState';

/** What these books say is owed in all, paid or not; of a part-acknowledged debt the part. */
export function owedPence(charge: ChargeState): number {
  return charge.state === 'PART_ACKNOWLEDGED' && charge.opening.direction === 'PAYABLE'
    ? charge.acknowledgedPence
    : charge.amountPence - charge.allocatedPence;
}
