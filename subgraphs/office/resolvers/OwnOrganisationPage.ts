import type { OwnOrganisationPageResolvers } from '../resolverTypes';

export const OwnOrganisationPage: OwnOrganisationPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  rows: ({ question }, _, { loaders }) => loaders.organisationsByQuestion.load(question),
  missing: () => null,
};
