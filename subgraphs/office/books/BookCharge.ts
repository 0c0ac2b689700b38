import type { ChargeRecord } from '../../../schema/chargeRecord';
import type { RecordOrigin } from '../generated/resolverTypes';

import type { BookEvent, ChargeOpening, EventAuthor } from './BookEvent';
import type { CrossCharge } from './CrossCharge';
import type { RecordedEvent } from './EventRow';
import { applyEvent } from './applyEvent';

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

/**
 * How a charge stands after its events. 0 ≤ settled + allocated ≤ amount, always. It knows more than
 * a record tells, as it decides what may happen next: who accepts what, what was passed on, and an
 * amount that waits.
 */
export interface ChargeState {
  readonly reference: string;
  readonly opening: ChargeOpening;
  readonly state: ChargeRecord['state'];
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

/**
 * A line of the books as they state it to others. It is written without spreads, which would make
 * it slow to make and to read: an office may have a hundred thousand.
 */
export function chargeRecordOf({ charge }: BookCharge): ChargeRecord {
  const { opening } = charge;
  return {
    reference: charge.reference,
    quotedReference: opening.quotedReference ?? null,
    direction: opening.direction,
    description: opening.description,
    financialYear: opening.financialYear,
    jointCommission: opening.jointCommissionId ?? null,
    amountPence: owedPence(charge),
    settledPence: charge.settledPence,
    precisionPence: opening.precisionPence ?? null,
    chargedOn: opening.chargedOn ?? null,
    dueOn: opening.dueOn ?? null,
    state: charge.state,
    disputeReason: charge.disputeReason,
  };
}

/**
 * A charge as the office published it, before any event. Without spreads, as
 * above.
 */
function publishedCharge(entry: CrossCharge): ChargeState {
  const { reference, state, amountPence } = entry;
  const isAccepted = state === 'ACKNOWLEDGED' || state === 'SETTLED';
  return {
    reference,
    state,
    amountPence,
    opening: {
      direction: entry.direction,
      counterparty: entry.counterparty,
      description: entry.description,
      financialYear: entry.financialYear,
      chargedOn: entry.chargedOn,
      dueOn: entry.dueOn,
      jointCommissionId: entry.jointCommissionId,
      quotedReference: null,
      precisionPence: null,
    },
    acknowledgedPence: isAccepted ? amountPence : 0,
    settledPence: state === 'SETTLED' ? amountPence : 0,
    allocatedPence: 0,
    disputeReason: state === 'DISPUTED' ? (entry.note ?? 'no reason was published') : null,
    pendingAdjustment: null,
  };
}
