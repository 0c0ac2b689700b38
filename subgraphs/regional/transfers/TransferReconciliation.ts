import { z } from 'zod';

import { assertPageSize, encodeCursor, placeAfter } from '../../../schema/paging';
import {
  decodeTransfersReply,
  transfersQuestionSchema,
  type TransfersReply,
} from '../../../schema/transfers';
import type {
  TransferLineResolvers,
  TransferReconciliationResolvers,
} from '../generated/resolverTypes';
import { coverageOf, crossOfficeAnswer, type CrossOfficeParent } from '../server/crossOfficeAnswer';
import { questionScopeSchema } from '../server/questionScope';
import type { RegionalContext } from '../server/regionalContext';
import { absencesIn, type Replies, type Reply } from '../server/replies';
import { officeStub } from '../server/stubs';

import {
  placeOf,
  reconcileTransfers,
  type TransferLine as FoundLine,
  transferStatuses,
} from './reconcileTransfers';

const questionSchema = z.object({ scope: questionScopeSchema, ask: transfersQuestionSchema });
export type TransferReconciliationQuestion = z.infer<typeof questionSchema>;

/** What marks the cursors of this list; the findings asked for leave places as they are. */
const linesList = 'transferReconciliation';

interface TransferPageReply extends Reply {
  readonly transfers?: string | null;
}

interface MergedTransfers {
  readonly replies: Replies<TransfersReply>;
  readonly cutOff: string;
  readonly lines: readonly FoundLine[];
}

export type TransferReconciliationParent = CrossOfficeParent<MergedTransfers>;

const answer = crossOfficeAnswer({
  questionSchema,
  toAnswer: ({ transfers }: TransferPageReply, replier): TransfersReply | null =>
    typeof transfers === 'string' ? decodeTransfersReply(transfers, replier) : null,
  merge: (replies, { scope }, context: RegionalContext): MergedTransfers => {
    const { directory, today: cutOff } = context;
    const covered = new Set([...scope.asked, ...scope.notFederated]);
    const lines = reconcileTransfers({
      offices: replies.answered.map(({ office, reply }) => ({ office, ...reply })),
      cutOff,
      absenceOf: absencesIn(replies),
      nameOf: (code) => directory.tryGetOffice(code)?.name ?? code,
    });
    // Where a region is asked for, the caller's own office speaks of others as well.
    return {
      replies,
      cutOff,
      lines: lines.filter(({ from, to }) => covered.has(from) && covered.has(to)),
    };
  },
});

export const TransferReconciliation: TransferReconciliationResolvers = {
  __resolveReference: answer.__resolveReference,
  pages: answer.pages,
  coverage: (parent) => coverageOf(answer.getMerged(parent).replies),
  cutOff: (parent) => answer.getMerged(parent).cutOff,
  lines: (parent, { status, first, after }) => {
    const size = assertPageSize(first);
    const place = placeAfter(linesList, after);
    return answer
      .getMerged(parent)
      .lines.filter((line) => status?.includes(line.status) ?? true)
      .filter((line) => place === null || placeOf(line) > place.id)
      .slice(0, size);
  },
  summary: (parent) => {
    const { lines } = answer.getMerged(parent);
    return transferStatuses.map((status) => ({
      status,
      count: lines.filter((line) => line.status === status).length,
    }));
  },
};

export const TransferLine: TransferLineResolvers = {
  cursor: (line) => encodeCursor(linesList, { sortKey: '', id: placeOf(line) }),
  from: ({ from }, _, { directory }) => officeStub(directory, from),
  to: ({ to }, _, { directory }) => officeStub(directory, to),
  receiptRecorded: ({ isReceiptRecorded }) => isReceiptRecorded,
};
