import { inPounds } from '../../../process/formatting';

import type { ChargeState } from './BookCharge';
import type { BookEvent, BookEventKind, EventAuthor } from './BookEvent';
import type { BookProblem, BookProblemCode } from './checkEvent';

type Outcome =
  | { readonly charge: ChargeState; readonly problem: null }
  | { readonly charge: null; readonly problem: BookProblem };

/** How a charge stands after one more event, or why the event is not legal. */
export function applyEvent(charge: ChargeState | null, event: BookEvent & EventAuthor): Outcome {
  if (charge === null) return open(event);
  const { pendingAdjustment, state } = charge;
  if (event.opening) {
    return refuse('CHARGE_EXISTS', 'reference', `${charge.reference} is in the books already.`);
  }
  const legal = pendingAdjustment ? legalDecisions : legalTransitions[state];
  if (!legal.includes(event.kind)) {
    const standing = pendingAdjustment ? 'waits for an adjustment to be decided' : `is ${state}`;
    const expected = legal.length === 0 ? 'nothing more' : legal.join(', ');
    const message = `${charge.reference} ${standing}: it can be ${expected}, not ${event.kind}.`;
    return refuse('NOT_ALLOWED_NOW', 'kind', message);
  }
  return advance(charge, event);
}

/**
 * That a reference is not in the books: one sentence, whatever was asked.
 *
 * @param books which books were looked at
 */
export function unknownCharge(
  reference: string,
  field = 'reference',
  books = 'these books',
): BookProblem {
  const message = `${reference} is not in ${books}: check how it is spelt, and which office it is of.`;
  return { code: 'UNKNOWN_CHARGE', field, message };
}

function open(event: BookEvent & EventAuthor): Outcome {
  const { reference, kind, opening, reason = null } = event;
  if (!opening) return { charge: null, problem: unknownCharge(reference) };
  const legal = legalOpenings[opening.direction];
  if (!legal.includes(kind)) {
    const message = `A ${opening.direction} charge is opened by ${legal.join(', ')}, not by ${kind}.`;
    return refuse('NOT_ALLOWED_NOW', 'kind', message);
  }
  // Without spreads: every charge in the books passes here whenever events are replayed.
  const raised: ChargeState = {
    reference,
    opening,
    state: 'RAISED',
    amountPence: event.amountPence ?? 0,
    acknowledgedPence: 0,
    settledPence: 0,
    allocatedPence: 0,
    disputeReason: reason,
    pendingAdjustment: null,
  };
  return kind === 'RAISED' ? succeed({ ...raised, disputeReason: null }) : advance(raised, event);
}

function advance(charge: ChargeState, event: BookEvent & EventAuthor): Outcome {
  const { amountPence: entered = null, acknowledgedPence: accepted = null, reason = null } = event;
  const { amountPence, settledPence, allocatedPence } = charge;
  const usedPence = settledPence + allocatedPence;
  switch (event.kind) {
    case 'ACKNOWLEDGED':
      return succeed(standing({ ...charge, acknowledgedPence: amountPence, disputeReason: null }));
    case 'PART_ACKNOWLEDGED':
      return within('acknowledgedPence', accepted ?? 0, Math.max(1, usedPence), amountPence - 1, {
        ...charge,
        state: 'PART_ACKNOWLEDGED',
        disputeReason: null,
        acknowledgedPence: accepted ?? 0,
      });
    case 'DISPUTED':
      // What was paid was accepted; the rest no longer is.
      return succeed({
        ...charge,
        state: 'DISPUTED',
        acknowledgedPence: settledPence,
        disputeReason: reason,
      });
    case 'WITHDRAWN':
      return usedPence === 0
        ? succeed({ ...charge, state: 'WITHDRAWN', acknowledgedPence: 0 })
        : refuse('NOT_ALLOWED_NOW', 'kind', `${inPounds(usedPence)} of it is paid or allocated.`);
    case 'SETTLED': {
      const isDebt = charge.opening.direction === 'PAYABLE';
      const leftPence = (isDebt ? charge.acknowledgedPence : amountPence) - usedPence;
      const settled = { ...charge, settledPence: settledPence + (entered ?? 0) };
      return within('amountPence', entered ?? 0, 1, leftPence, standing(settled));
    }
    case 'ALLOCATED': {
      if (charge.opening.counterparty !== null || usedPence > allocatedPence) {
        const message = 'Only an unpaid charge that names no office is allocated.';
        return refuse('NOT_ALLOWED_NOW', 'kind', message);
      }
      const allocated = { ...charge, allocatedPence: allocatedPence + (entered ?? 0) };
      return within('amountPence', entered ?? 0, 1, amountPence - usedPence, standing(allocated));
    }
    case 'RETURNED': {
      const returned = { ...charge, allocatedPence: allocatedPence - (entered ?? 0) };
      return within('amountPence', entered ?? 0, 1, allocatedPence, standing(returned));
    }
    case 'ADJUSTMENT_PROPOSED':
      return within('amountPence', entered ?? 0, usedPence, Number.MAX_SAFE_INTEGER, {
        ...charge,
        pendingAdjustment: { amountPence: entered ?? 0, proposedBy: event.actor },
      });
    case 'ADJUSTMENT_REFUSED':
      return succeed({ ...charge, pendingAdjustment: null });
    case 'ADJUSTED':
      return adjust(charge, event.actor);
    case 'MATCHED':
    case 'UNMATCHED':
    case 'EXPLAINED':
    case 'CLOSED':
    case 'REOPENED':
    case 'STATEMENT_AGREED':
    case 'STATEMENT_DISPUTED':
    case 'COMMISSIONED':
    case 'APPORTIONED':
      return refuse('NOT_ALLOWED_NOW', 'kind', `${event.kind} is no step of a charge.`);
    case 'RAISED':
      return refuse('CHARGE_EXISTS', 'reference', `${charge.reference} is in the books already.`);
  }
}

/** The second half of a correction: another person than the one who proposed it. */
function adjust(charge: ChargeState, actor: string): Outcome {
  const pending = charge.pendingAdjustment;
  if (!pending) return refuse('NOT_ALLOWED_NOW', 'kind', 'No adjustment is proposed.');
  if (pending.proposedBy === actor) {
    const message = `${actor} proposed this adjustment: a second person decides on it.`;
    return refuse('SAME_PERSON', 'actor', message);
  }
  const { amountPence } = pending;
  const isOwnDebt = charge.opening.direction === 'PAYABLE' && charge.state === 'ACKNOWLEDGED';
  const acknowledgedPence = isOwnDebt
    ? amountPence
    : Math.min(charge.acknowledgedPence, amountPence);
  const adjusted = { ...charge, amountPence, acknowledgedPence, pendingAdjustment: null };
  return succeed(standing(adjusted));
}

/** The state that follows from the amounts. A charge adjusted to nothing counts as withdrawn. */
function standing(charge: ChargeState): ChargeState {
  const { amountPence, settledPence, allocatedPence, acknowledgedPence, state } = charge;
  if (amountPence === 0) return { ...charge, state: 'WITHDRAWN' };
  if (settledPence + allocatedPence === amountPence) {
    return { ...charge, state: settledPence > 0 ? 'SETTLED' : 'ALLOCATED' };
  }
  if (charge.disputeReason !== null && state === 'DISPUTED') return charge;
  if (acknowledgedPence === amountPence) return { ...charge, state: 'ACKNOWLEDGED' };
  return { ...charge, state: acknowledgedPence > 0 ? 'PART_ACKNOWLEDGED' : 'RAISED' };
}

function within(
  field: 'amountPence' | 'acknowledgedPence',
  entered: number,
  lowest: number,
  highest: number,
  charge: ChargeState,
): Outcome {
  if (entered >= lowest && entered <= highest) return succeed(charge);
  const code = entered < lowest ? 'AMOUNT_TOO_SMALL' : 'AMOUNT_TOO_LARGE';
  const expected =
    highest < lowest
      ? 'nothing is left'
      : `from ${inPounds(lowest)} to ${inPounds(highest)} was expected`;
  return refuse(code, field, `${inPounds(entered)} does not fit: ${expected}.`);
}

function succeed(charge: ChargeState): Outcome {
  return { charge, problem: null };
}

function refuse(code: BookProblemCode, field: string, message: string): Outcome {
  return { charge: null, problem: { code, field, message } };
}

/** What may open a charge: one is charged by raising, and enters a debt by answering. */
const legalOpenings: Readonly<Record<'RECEIVABLE' | 'PAYABLE', readonly BookEventKind[]>> = {
  RECEIVABLE: ['RAISED'],
  PAYABLE: ['ACKNOWLEDGED', 'PART_ACKNOWLEDGED', 'DISPUTED'],
};

/** What may happen to a charge in each state, while no adjustment waits for a second person. */
export const legalTransitions: Readonly<Record<ChargeState['state'], readonly BookEventKind[]>> = {
  RAISED: [
    'ACKNOWLEDGED',
    'PART_ACKNOWLEDGED',
    'DISPUTED',
    'WITHDRAWN',
    'SETTLED',
    'ADJUSTMENT_PROPOSED',
    'ALLOCATED',
    'RETURNED',
  ],
  PART_ACKNOWLEDGED: [
    'ACKNOWLEDGED',
    'PART_ACKNOWLEDGED',
    'DISPUTED',
    'WITHDRAWN',
    'SETTLED',
    'ADJUSTMENT_PROPOSED',
    'RETURNED',
  ],
  ACKNOWLEDGED: ['DISPUTED', 'WITHDRAWN', 'SETTLED', 'ADJUSTMENT_PROPOSED', 'RETURNED'],
  DISPUTED: ['ACKNOWLEDGED', 'PART_ACKNOWLEDGED', 'WITHDRAWN', 'ADJUSTMENT_PROPOSED', 'RETURNED'],
  WITHDRAWN: [],
  ALLOCATED: ['RETURNED'],
  SETTLED: ['RETURNED'],
};

/** What may happen while an adjustment waits. */
const legalDecisions: readonly BookEventKind[] = ['ADJUSTED', 'ADJUSTMENT_REFUSED', 'RETURNED'];

/**
 * The day a financial year begins, as 2014-04-01: public bodies count theirs from April.
 *
 * @param financialYear such as 2014-15
 */
export function firstDayOf(financialYear: string): string {
  return `${financialYear.slice(0, 4)}-04-01`;
}
