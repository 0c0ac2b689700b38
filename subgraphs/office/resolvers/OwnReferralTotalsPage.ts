import type { OwnReferralTotalsPageResolvers } from '../resolverTypes';

export const OwnReferralTotalsPage: OwnReferralTotalsPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  rows: ({ question }, _, { loaders }) => loaders.referralTotalsByQuestion.load(question),
  missing: () => null,
};
