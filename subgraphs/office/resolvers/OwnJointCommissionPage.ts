import type { OwnJointCommissionPageResolvers } from '../resolverTypes';

export const OwnJointCommissionPage: OwnJointCommissionPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  rows: ({ question }, _, { loaders }) => loaders.jointCommissionsByQuestion.load(question),
  missing: () => null,
};
