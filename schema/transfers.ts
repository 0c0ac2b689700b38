/*
 * What an office says of its transfers, as it crosses from the office to the regional subgraph: one
 * text. References are pseudonymous, and nothing of a case or a person is in it.
 */
import { z } from 'zod';

import { assertOffices, assertOwn, assertReply, readEncoded, type Replier } from './encodedReply';
import { isDay } from './scalars';
import { firstSchema, placeSchema, texts } from './questions';
import {
  asked,
  columns,
  type NounReplies,
  officeCodes,
  own,
  resultOrProblem,
  rule,
  unique,
} from './replyRule';

export const waitingTransfersQuestionSchema = z.strictObject({
  first: firstSchema,
  after: placeSchema.nullable(),
});

export const transferReceiptsQuestionSchema = z.strictObject({ transfers: texts });

export const transfersQuestionSchema = z.strictObject({});

const text = z.string();
const day = z.string().refine(isDay);
const outcome = z.enum(['RECEIVED', 'REFUSED']);

const transfersReplySchema = z.strictObject({
  /** What this office sent. */
  sent: z.array(
    z.strictObject({
      transfer: text,
      to: text,
      sentOn: day,
      /** Two working days later. */
      dueOn: day,
      /** What the other office's signed receipt says; null while there is none. */
      outcome: outcome.nullable(),
      /** That this office asked for it back; null where it did not. */
      recall: z
        .strictObject({
          askedOn: day,
          /** Two working days later. */
          dueOn: day,
          /** Whether the other office may have it, and has to say: it was handed out before. */
          isAsked: z.boolean(),
        })
        .nullable()
        // An office of an earlier version knows of none.
        .default(null),
    }),
  ),
  /** What this office received, or refused. */
  received: z.array(z.strictObject({ transfer: text, from: text, decidedOn: day, outcome })),
});
export type TransfersReply = z.infer<typeof transfersReplySchema>;

export function encodeTransfersReply(transfers: TransfersReply): string {
  return JSON.stringify(transfers);
}

/**
 * Reads transfers back.
 *
 * @throws ContractBroken where they cannot be this office's transfers
 */
export function decodeTransfersReply(encoded: string, replier: Replier): TransfersReply {
  const transfers = readEncoded(transfersReplySchema, encoded);
  const { sent, received } = transfers;
  assertOwn(
    sent.map(({ transfer }) => transfer),
    replier,
  );
  const numbers = received.map(({ transfer }) => transfer);
  assertReply(new Set(numbers).size === numbers.length, 'a received transfer is there twice');
  assertReply(
    received.every(({ transfer, from }) => transfer.startsWith(`${from}:`)),
    'a received transfer is not numbered by the office it came from',
  );
  assertOffices([...sent.map(({ to }) => to), ...received.map(({ from }) => from)], replier);
  return transfers;
}

const waitingTransferPage = [
  ...columns('ids', 'sentOn', 'dueOn', 'envelopes'),
  unique('ids'),
  ...own('ids'),
  rule<{ readonly ids: readonly string[] }>(['ids'], ({ ids }, context) =>
    ids.length > asked<{ readonly first: number }>(context).first
      ? '.ids is longer than was asked for'
      : null,
  ),
];

const transferReceiptPage = [
  ...columns('ids', 'receipts'),
  unique('ids'),
  rule<{ readonly ids: readonly string[] }>(['ids'], ({ ids }, context) => {
    const known = new Set(asked<{ readonly transfers: readonly string[] }>(context).transfers);
    return ids.every((id) => known.has(id)) ? null : '.ids names what was not asked for';
  }),
];

export const transferReplies: NounReplies = {
  rules: {
    OwnWaitingTransferPage: waitingTransferPage,
    OwnTransferReceiptPage: transferReceiptPage,
    SentTransfer: [...own('id'), ...own('reference'), officeCodes('toCode')],
    TransferPayload: [resultOrProblem('transfer')],
    RecordedReceiptPayload: [resultOrProblem('transfer')],
  },
  identities: { SentTransfer: 'id', TransferKey: 'fingerprint' },
  answeredFields: { OwnTransferPage: ['transfers'] },
};
