import { z } from 'zod';

import { awardList } from '../../../schema/awardList';
import { encodeCursor } from '../../../schema/cursor';
import { awardsQuestionSchema } from '../../../schema/questions';
import type { AwardsQuestion, Place } from '../../../schema/questions';
import { crossOfficeAnswer } from '../crossOfficeAnswer';
import type { CrossOfficeParent } from '../crossOfficeAnswer';
import { mergePlaces } from '../merging/mergePlaces';
import type { MergedPlaces } from '../merging/mergePlaces';
import { questionScopeSchema } from '../questionScope';
import type { QuestionScope } from '../questionScope';
import type { Replies, Reply } from '../replies';
import type { AwardConnectionResolvers, AwardEdgeResolvers } from '../resolverTypes';
import { tryAwardStub } from '../stubs';

import { coverageOf } from './Coverage';
import { pageInfoOf } from './pageInfoOf';

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
