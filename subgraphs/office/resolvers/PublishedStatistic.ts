import type { PublishedStatisticResolvers } from '../resolverTypes';

export const PublishedStatistic: PublishedStatisticResolvers = {
  asPublished: ({ valueAsPublished }) => valueAsPublished,
};
