import type { BookAnswer } from '../books/appendEvents';
import type { BookCharge } from '../books/BookCharge';
import type { Problem } from '../Problem';
import type { ProblemCode } from '../resolverTypes';

/** What became of a request about one charge. */
export interface ChargePayload {
  readonly crossCharge: BookCharge | null;
  readonly problems: readonly Problem<ProblemCode>[];
}

/** What became of a request to divide a joint commission. */
export interface SharesPayload {
  readonly shares: readonly { readonly officeCode: string; readonly amountPence: number }[];
  readonly remainingPence: number | null;
  readonly crossCharges: readonly BookCharge[];
  readonly problems: readonly Problem<ProblemCode>[];
}

/** What became of a decision. */
export interface DecidedPayload {
  readonly accepted: boolean;
  readonly problems: readonly Problem<ProblemCode>[];
}

/** What became of a request to record a joint commission. */
export interface CommissionedPayload {
  readonly id: string | null;
  readonly problems: readonly Problem<ProblemCode>[];
}

/** What became of the answer to a whole statement. */
export interface AnsweredPayload extends DecidedPayload {
  readonly crossCharges: readonly BookCharge[];
}

export function answeredPayload({ lines, problems }: BookAnswer): AnsweredPayload {
  return { accepted: problems.length === 0, crossCharges: lines, problems };
}

export function decidedPayload({ problems }: BookAnswer): DecidedPayload {
  return { accepted: problems.length === 0, problems };
}

export function chargePayload({ lines, problems }: BookAnswer): ChargePayload {
  return { crossCharge: lines[0] ?? null, problems };
}
