import type {
  CrossChargeEventResolvers,
  OwnCrossChargeResolvers,
} from '../generated/resolverTypes';

import { originOf } from './BookCharge';
import { isBookEventDecision } from './BookEvent';

export const OwnCrossCharge: OwnCrossChargeResolvers = {
  __resolveReference: ({ reference }, { loaders }) => loaders.bookChargeByReference.load(reference),
  reference: ({ charge }) => charge.reference,
  quotedReference: ({ charge }) => charge.opening.quotedReference ?? null,
  direction: ({ charge }) => charge.opening.direction,
  office: (_, __, { office }) => office,
  counterpartyCode: ({ charge }) => charge.opening.counterparty,
  counterpartyAsPublished: ({ published }) => published?.counterpartyAsPublished ?? null,
  amountPence: ({ charge }) => charge.amountPence,
  amountAsPublished: ({ published }) => published?.amountAsPublished ?? null,
  acknowledgedPence: ({ charge }) => charge.acknowledgedPence,
  settledPence: ({ charge }) => charge.settledPence,
  allocatedPence: ({ charge }) => charge.allocatedPence,
  proposedPence: ({ charge }) => charge.pendingAdjustment?.amountPence ?? null,
  disputeReason: ({ charge }) => charge.disputeReason,
  description: ({ charge }) => charge.opening.description,
  chargedOn: ({ charge }) => charge.opening.chargedOn ?? null,
  dueOn: ({ charge }) => charge.opening.dueOn ?? null,
  financialYear: ({ charge }) => charge.opening.financialYear,
  jointCommissionId: ({ charge }) => charge.opening.jointCommissionId ?? null,
  state: ({ charge }) => charge.state,
  events: ({ events }) => events,
  grant: ({ published }, _, { loaders }) =>
    published?.grantId ? loaders.grantById.load(published.grantId) : null,
  note: ({ published }) => published?.note ?? null,
  origin: originOf,
  source: ({ published }) => published?.source ?? null,
};

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
