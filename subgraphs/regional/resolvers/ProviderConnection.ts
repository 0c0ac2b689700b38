import { z } from 'zod';

import { encodeCursor } from '../../../schema/cursor';
import { providersQuestionSchema } from '../../../schema/questions';
import type { Place, ProvidersQuestion } from '../../../schema/questions';
import { crossOfficeAnswer } from '../crossOfficeAnswer';
import type { CrossOfficeParent } from '../crossOfficeAnswer';
import { mergePlaces } from '../merging/mergePlaces';
import type { MergedPlaces } from '../merging/mergePlaces';
import { questionScopeSchema } from '../questionScope';
import type { Replies, Reply } from '../replies';
import type { ProviderConnectionResolvers } from '../resolverTypes';

import { coverageOf } from './Coverage';
import { pageInfoOf } from './pageInfoOf';

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
}

interface MergedProviders extends MergedPlaces {
  readonly replies: Replies<readonly Place[]>;
  readonly ask: ProvidersQuestion;
}

export type ProviderConnectionParent = CrossOfficeParent<MergedProviders>;

const answer = crossOfficeAnswer({
  questionSchema,
  toAnswer: ({ ids, sortKeys }: ProviderPageReply): readonly Place[] | null =>
    ids && sortKeys ? ids.map((id, index) => ({ id, sortKey: sortKeys[index] ?? '' })) : null,
  merge: (replies, { ask, first }): MergedProviders => {
    const pages = replies.answered.map(({ reply }) => reply);
    return { replies, ask, ...mergePlaces(pages, first) };
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

function edgesOf(parent: ProviderConnectionParent) {
  const { ask, places } = answer.getMerged(parent);
  return places.map((place) => ({
    cursor: encodeCursor({ search: ask.search }, place),
    node: { id: place.id },
  }));
}
