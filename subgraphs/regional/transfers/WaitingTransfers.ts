import { z } from 'zod';

import { encodeCursor } from '../../../schema/paging';
import { waitingTransfersQuestionSchema } from '../../../schema/transfers';
import type {
  WaitingTransferResolvers,
  WaitingTransfersResolvers,
} from '../generated/resolverTypes';
import { coverageOf, crossOfficeAnswer, type CrossOfficeParent } from '../server/crossOfficeAnswer';
import { questionScopeSchema } from '../server/questionScope';
import type { Replies, Reply } from '../server/replies';
import { officeStub } from '../server/stubs';

import { mergeWaiting, type WaitingEnvelope } from './mergeWaiting';

export type { WaitingEnvelope } from './mergeWaiting';

const questionSchema = z.object({
  scope: questionScopeSchema,
  ask: waitingTransfersQuestionSchema,
});
export type WaitingTransfersQuestion = z.infer<typeof questionSchema>;

/** What a cursor of this list is marked with: its places are the same for every page. */
export const waitingList = { list: 'waitingTransfers' };

interface WaitingPageReply extends Reply {
  readonly ids?: readonly string[] | null;
  readonly sentOn?: readonly string[] | null;
  readonly dueOn?: readonly string[] | null;
  readonly envelopes?: readonly string[] | null;
}

interface MergedWaiting {
  readonly replies: Replies<unknown>;
  readonly transfers: readonly WaitingEnvelope[];
}

export type WaitingTransfersParent = CrossOfficeParent<MergedWaiting>;

const answer = crossOfficeAnswer({
  questionSchema,
  toAnswer: ({ ids, sentOn, dueOn, envelopes }: WaitingPageReply) =>
    ids && sentOn && dueOn && envelopes ? { ids, sentOn, dueOn, envelopes } : null,
  merge: (replies, { ask }): MergedWaiting => ({
    replies,
    transfers: mergeWaiting(replies.answered, ask.first),
  }),
});

export const WaitingTransfers: WaitingTransfersResolvers = {
  __resolveReference: answer.__resolveReference,
  pages: answer.pages,
  coverage: (parent) => coverageOf(answer.getMerged(parent).replies),
  transfers: (parent) => answer.getMerged(parent).transfers,
};

export const WaitingTransfer: WaitingTransferResolvers = {
  cursor: ({ sentOn, id }) => encodeCursor(waitingList, { sortKey: sentOn, id }),
  from: ({ office }, _, { directory }) => officeStub(directory, office),
};
