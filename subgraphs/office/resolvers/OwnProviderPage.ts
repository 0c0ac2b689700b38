import type { OfficeContext } from '../officeContext';
import type { OwnProviderPageResolvers } from '../resolverTypes';

import type { QuestionKey } from './QuestionKey';

export const OwnProviderPage: OwnProviderPageResolvers = {
  __resolveReference: ({ question }) => ({ question }),
  ids: async (page, _, context) => (await places(page, context)).map(({ id }) => id),
  sortKeys: async (page, _, context) => (await places(page, context)).map(({ sortKey }) => sortKey),
  matchedBy: async (page, _, context) =>
    (await places(page, context)).map(({ matchedBy }) => matchedBy),
  matchedNames: async (page, _, context) =>
    (await places(page, context)).map(({ matchedName }) => matchedName),
  missing: () => null,
};

function places({ question }: QuestionKey, { loaders }: OfficeContext) {
  return loaders.providerPlacesByQuestion.load(question);
}
