import type { CrossChargeEventResolvers } from '../resolverTypes';

/** An event as it was entered; what its kind does not use is null. */
export const CrossChargeEvent: CrossChargeEventResolvers = {
  at: ({ happenedAt }) => happenedAt,
  by: ({ actor }) => actor,
  reason: ({ reason }) => reason ?? null,
  reasonCode: ({ reasonCode }) => reasonCode ?? null,
  amountPence: ({ amountPence }) => amountPence ?? null,
  acknowledgedPence: ({ acknowledgedPence }) => acknowledgedPence ?? null,
  intoReference: ({ intoReference }) => intoReference ?? null,
};
