import type { RecordOrigin } from '../generated/resolverTypes';

import type { BookEvent, ChargeOpening, EventAuthor } from './BookEvent';
import type { CrossCharge } from './CrossCharge';
import type { RecordedEvent } from './EventRow';
import { applyEvent } from './applyEvent';
import { publishedCharge } from './chargeProjection';

/** One line in the office's books: as it was published, if it was, and what happened since. */
export interface BookCharge {
  readonly published: CrossCharge | null;
  /** In the order they were entered. */
  readonly events: readonly RecordedEvent[];
  /** How it stands after them. */
  readonly charge: ChargeState;
}

/** The line with these events; null where nothing was published or entered. */
export function bookChargeOf(
  published: CrossCharge | null,
  events: readonly RecordedEvent[],
): BookCharge | null {
  const charge = stateOf(events, published && publishedCharge(published));
  return charge && { published, events, charge };
}

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

/**
 * How a charge stands after its events, in their order; null when there are none.
 *
 * @param published how it stood as published, before any event
 * @throws when an event is not legal: such an event can only have come past this office's code
 */
export function stateOf(
  events: readonly (BookEvent & EventAuthor)[],
  published: ChargeState | null = null,
): ChargeState | null {
  return events.reduce<ChargeState | null>((charge, event) => {
    const { charge: next, problem } = applyEvent(charge, event);
    if (problem)
      throw new Error(`The books of ${event.reference} make no sense: ${problem.message}`);
    return next;
  }, published);
}

/** What these books say is owed in all, paid or not; of a part-acknowledged debt the part. */
export function owedPence(charge: ChargeState): number {
  return charge.state === 'PART_ACKNOWLEDGED' && charge.opening.direction === 'PAYABLE'
    ? charge.acknowledgedPence
    : charge.amountPence - charge.allocatedPence;
}

/** Where a line of the books comes from: what was published stays published, whatever follows. */
export function originOf({ published, events }: BookCharge): RecordOrigin {
  return published?.origin ?? events[0]?.origin ?? 'RECORDED';
}
