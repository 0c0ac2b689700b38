import { isBookEventDecision } from '../books/BookEvent';
import type { CrossChargeEventResolvers } from '../resolverTypes';

/** An event as it was entered; what its kind does not use is null. */
export const CrossChargeEvent: CrossChargeEventResolvers = {
  kind: ({ kind }) => {
    if (!isBookEventDecision(kind)) return kind;
    throw new Error(`${kind} is no step of a charge.`);
  },
  at: ({ happenedAt }) => happenedAt,
  by: ({ actor }) => actor,
  reason: ({ reason }) => reason ?? null,
  reasonCode: ({ reasonCode }) => reasonCode ?? null,
  amountPence: ({ amountPence }) => amountPence ?? null,
  acknowledgedPence: ({ acknowledgedPence }) => acknowledgedPence ?? null,
  intoReference: ({ intoReference }) => intoReference ?? null,
};
