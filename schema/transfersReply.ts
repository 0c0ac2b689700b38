import { z } from 'zod';

/*
 * What an office says of its transfers, as it crosses from the office to the regional subgraph: one
 * text. References are pseudonymous, and nothing of a case or a person is in it.
 */

const text = z.string();
const outcome = z.enum(['RECEIVED', 'REFUSED']);

export const transfersReplySchema = z.strictObject({
  /** What this office sent. */
  sent: z.array(
    z.strictObject({
      transfer: text,
      to: text,
      sentOn: text,
      /** Two working days later. */
      dueOn: text,
      /** What the other office's signed receipt says; null while there is none. */
      outcome: outcome.nullable(),
      /** That this office asked for it back; null where it did not. */
      recall: z
        .strictObject({
          askedOn: text,
          /** Two working days later. */
          dueOn: text,
          /** Whether the other office may have it, and has to say: it was handed out before. */
          isAsked: z.boolean(),
        })
        .nullable()
        // An office of an earlier version knows of none.
        .default(null),
    }),
  ),
  /** What this office received, or refused. */
  received: z.array(z.strictObject({ transfer: text, from: text, decidedOn: text, outcome })),
});
export type TransfersReply = z.infer<typeof transfersReplySchema>;

export function encodeTransfersReply(transfers: TransfersReply): string {
  return JSON.stringify(transfers);
}

/** Reads transfers back. Throws when office and hub do not speak the same contract. */
export function decodeTransfersReply(encoded: string): TransfersReply {
  return transfersReplySchema.parse(JSON.parse(encoded));
}
