import type { ReferralEventResolvers } from '../resolverTypes';

export const ReferralEvent: ReferralEventResolvers = {
  by: ({ actor }) => actor,
  reason: ({ reasonCode }) => reasonCode,
  officeCode: ({ office }) => office,
  outcome: ({ cope, recover }) => (cope === null || recover === null ? null : { cope, recover }),
};
