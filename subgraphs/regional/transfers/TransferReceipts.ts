import { z } from 'zod';

import { transferReceiptsQuestionSchema } from '../../../schema/transfers';
import type {
  TransferReceiptResolvers,
  TransferReceiptsResolvers,
} from '../generated/resolverTypes';
import { coverageOf, crossOfficeAnswer, type CrossOfficeParent } from '../server/crossOfficeAnswer';
import { questionScopeSchema } from '../server/questionScope';
import type { Replies, Reply } from '../server/replies';
import { officeStub } from '../server/stubs';

const questionSchema = z.object({
  scope: questionScopeSchema,
  ask: transferReceiptsQuestionSchema,
});
export type TransferReceiptsQuestion = z.infer<typeof questionSchema>;

interface ReceiptPageReply extends Reply {
  readonly ids?: readonly string[] | null;
  readonly receipts?: readonly string[] | null;
}

/** What an office signed about a transfer. */
export interface SignedReceipt {
  readonly transfer: string;
  readonly office: string;
  readonly receipt: string;
}

interface MergedReceipts {
  readonly replies: Replies<unknown>;
  readonly receipts: readonly SignedReceipt[];
}

export type TransferReceiptsParent = CrossOfficeParent<MergedReceipts>;

const answer = crossOfficeAnswer({
  questionSchema,
  toAnswer: ({ ids, receipts }: ReceiptPageReply) => (ids && receipts ? { ids, receipts } : null),
  merge: (replies): MergedReceipts => ({
    replies,
    receipts: replies.answered
      .flatMap(({ office, reply: { ids, receipts } }) =>
        ids.map((transfer, index) => ({ transfer, office, receipt: receipts[index] ?? '' })),
      )
      .sort((a, b) => (a.transfer < b.transfer ? -1 : 1)),
  }),
});

export const TransferReceipts: TransferReceiptsResolvers = {
  __resolveReference: answer.__resolveReference,
  pages: answer.pages,
  coverage: (parent) => coverageOf(answer.getMerged(parent).replies),
  receipts: (parent) => answer.getMerged(parent).receipts,
};

export const TransferReceipt: TransferReceiptResolvers = {
  office: ({ office }, _, { directory }) => officeStub(directory, office),
};
