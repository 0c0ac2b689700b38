import { z } from 'zod';

import { awardList, type AwardsQuestion, awardsQuestionSchema } from '../../../schema/awards';
import { encodeCursor } from '../../../schema/paging';
import type { Place } from '../../../schema/questions';
import type {
  AwardConnectionResolvers,
  AwardEdgeResolvers,
  PageInfo,
} from '../generated/resolverTypes';
import { coverageOf, crossOfficeAnswer, type CrossOfficeParent } from '../server/crossOfficeAnswer';
import { type QuestionScope, questionScopeSchema } from '../server/questionScope';
import type { Replies, Reply } from '../server/replies';
import { tryAwardStub } from '../server/stubs';

import { type MergedPlaces, mergePlaces } from './mergePlaces';

/** A question about awards across offices: whom it is asked and what each of them is asked. */
const questionSchema = z.object({
  scope: questionScopeSchema,
  ask: awardsQuestionSchema,
  first: z.int(),
});
export type AwardConnectionQuestion = z.infer<typeof questionSchema>;

interface AwardPageReply extends Reply {
  readonly ids?: readonly string[] | null;
  readonly sortKeys?: readonly string[] | null;
  readonly matched?: number | null;
  readonly totalPence?: number | null;
  readonly withoutAmount?: number | null;
}

interface AwardPageAnswer {
  readonly places: readonly Place[];
  readonly matched: number;
  readonly totalPence: number;
  readonly withoutAmount: number;
}

interface MergedAwards extends MergedPlaces {
  readonly replies: Replies<AwardPageAnswer>;
  readonly scope: QuestionScope;
  readonly ask: AwardsQuestion;
}

export type AwardConnectionParent = CrossOfficeParent<MergedAwards>;

export interface AwardEdgeParent {
  readonly place: Place;
  readonly cursor: string;
}

const answer = crossOfficeAnswer({
  questionSchema,
  toAnswer,
  merge: (replies, { scope, ask, first }): MergedAwards => {
    const pages = replies.answered.map(({ reply }) => reply.places);
    return { replies, scope, ask, ...mergePlaces(pages, first) };
  },
});

export const AwardConnection: AwardConnectionResolvers = {
  __resolveReference: answer.__resolveReference,
  pages: answer.pages,
  coverage: (parent) => coverageOf(answer.getMerged(parent).replies),
  totalCount: (parent) => sumOf(parent, 'matched'),
  totalPence: (parent) => sumOf(parent, 'totalPence'),
  withoutAmount: (parent) => sumOf(parent, 'withoutAmount'),
  nodes: (parent, _, { directory }) =>
    answer.getMerged(parent).places.map(({ id }) => tryAwardStub(directory, id)),
  edges: (parent) => edgesOf(parent),
  pageInfo: (parent) => pageInfoOf(answer.getMerged(parent), edgesOf(parent)),
};

export const AwardEdge: AwardEdgeResolvers = {
  node: ({ place }, _, { directory }) => tryAwardStub(directory, place.id),
};

function toAnswer(reply: AwardPageReply): AwardPageAnswer | null {
  const { ids, sortKeys, matched, totalPence, withoutAmount } = reply;
  if (!ids || !sortKeys || matched == null || totalPence == null || withoutAmount == null) {
    return null;
  }
  const places = ids.map((id, index) => ({ id, sortKey: sortKeys[index] ?? '' }));
  return { places, matched, totalPence, withoutAmount };
}

function edgesOf(parent: AwardConnectionParent): AwardEdgeParent[] {
  const { scope, ask, places } = answer.getMerged(parent);
  return places.map((place) => ({ place, cursor: encodeCursor(awardList(scope, ask), place) }));
}

function sumOf(
  parent: AwardConnectionParent,
  property: 'matched' | 'totalPence' | 'withoutAmount',
): number {
  const { answered } = answer.getMerged(parent).replies;
  return answered.reduce((total, { reply }) => total + reply[property], 0);
}

interface MergedPage {
  readonly hasNextPage: boolean;
  readonly ask: { readonly after: Place | null };
}

/** How to continue a merged list. */
export function pageInfoOf(
  { hasNextPage, ask }: MergedPage,
  edges: readonly { readonly cursor: string }[],
): PageInfo {
  return {
    hasNextPage,
    hasPreviousPage: ask.after !== null,
    startCursor: edges.at(0)?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
}
