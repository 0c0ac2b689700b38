import type { ChargeOpening } from './BookEvent';

export type ChargeStateName =
  | 'RAISED'
  | 'PART_ACKNOWLEDGED'
  | 'ACKNOWLEDGED'
  | 'DISPUTED'
  | 'WITHDRAWN'
  | 'ALLOCATED'
  | 'SETTLED';

/** How a charge stands after its events. 0 ≤ settled + allocated ≤ amount, always. */
export interface ChargeState {
  readonly reference: string;
  readonly opening: ChargeOpening;
  readonly state: ChargeStateName;
  /** What is charged. */
  readonly amountPence: number;
  /** What the office charged accepts, as far as these books know. */
  readonly acknowledgedPence: number;
  readonly settledPence: number;
  /** What was passed on to charges that name an office. */
  readonly allocatedPence: number;
  readonly disputeReason: string | null;
  /** A new amount that waits for a second person. */
  readonly pendingAdjustment: { readonly amountPence: number; readonly proposedBy: string } | null;
}
