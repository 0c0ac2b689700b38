import { z } from 'zod';

import { organisationIdOf } from '../../../schema/codelists';
import { encodeCursor } from '../../../schema/paging';
import { type ProvidersQuestion, providersQuestionSchema } from '../../../schema/providers';
import { pageInfoOf } from '../awards/AwardConnection';
import type { MergedPlaces } from '../awards/mergePlaces';
import type { ProviderConnectionResolvers, ProviderMatch } from '../generated/resolverTypes';
import { coverageOf, crossOfficeAnswer, type CrossOfficeParent } from '../server/crossOfficeAnswer';
import { type QuestionScope, questionScopeSchema } from '../server/questionScope';
import type { Replies, Reply } from '../server/replies';

import { type FoundProvider, mergeFoundProviders } from './mergeProviders';

/** A question about organisations across offices. */
const questionSchema = z.object({
  scope: questionScopeSchema,
  ask: providersQuestionSchema,
  first: z.int(),
});
export type ProviderConnectionQuestion = z.infer<typeof questionSchema>;

interface ProviderPageReply extends Reply {
  readonly ids?: readonly string[] | null;
  readonly sortKeys?: readonly string[] | null;
  readonly matchedBy?: readonly (ProviderMatch | null)[] | null;
  readonly matchedNames?: readonly (string | null)[] | null;
}

interface MergedProviders extends MergedPlaces<FoundProvider> {
  readonly replies: Replies<readonly FoundProvider[]>;
  readonly scope: QuestionScope;
  readonly ask: ProvidersQuestion;
}

/** What the cursors of this list belong to. */
export function providerList(scope: QuestionScope, search: string | null): object {
  return { list: 'providers', scope, search };
}

export type ProviderConnectionParent = CrossOfficeParent<MergedProviders>;

const answer = crossOfficeAnswer({
  questionSchema,
  toAnswer,
  merge: (replies, { scope, ask, first }): MergedProviders => {
    const pages = replies.answered.map(({ reply }) => reply);
    return { replies, scope, ask, ...mergeFoundProviders(pages, first) };
  },
});

export const ProviderConnection: ProviderConnectionResolvers = {
  __resolveReference: answer.__resolveReference,
  pages: answer.pages,
  coverage: (parent) => coverageOf(answer.getMerged(parent).replies),
  nodes: (parent) => answer.getMerged(parent).places.map(({ id }) => ({ id })),
  edges: (parent) => edgesOf(parent),
  pageInfo: (parent) => pageInfoOf(answer.getMerged(parent), edgesOf(parent)),
};

function toAnswer(reply: ProviderPageReply): readonly FoundProvider[] | null {
  const { ids, sortKeys, matchedBy, matchedNames } = reply;
  if (!ids || !sortKeys) return null;
  return ids.map((id, index) => ({
    // Offices with software of their own may write an identifier in another way.
    id: organisationIdOf(id),
    sortKey: sortKeys[index] ?? '',
    matchedBy: matchedBy?.[index] ?? null,
    matchedName: matchedNames?.[index] ?? null,
  }));
}

function edgesOf(parent: ProviderConnectionParent) {
  const { scope, ask, places } = answer.getMerged(parent);
  return places.map((place) => ({
    cursor: encodeCursor(providerList(scope, ask.search), place),
    node: { id: place.id },
    matchedBy: place.matchedBy,
    matchedName: place.matchedName,
  }));
}
