/*
 * What one office's books say of another office at a cut-off, as it crosses from the office to the
 * regional subgraph: one text. The same books give the same text, so that its hash stands for them.
 */
import { z } from 'zod';

import { chargeRecordShape, matchDecisionSchema } from './chargeRecord';
import { assertOwn, assertReply, readEncoded, type Replier } from './encodedReply';
import { sumMax } from './replyRules';

const textOrNull = z.string().nullable();

/** A charge record as it stood at the cut-off: what was paid later is not in it. */
const pairEntrySchema = z.strictObject({
  ...chargeRecordShape,
  isSynthetic: z.boolean(),
  /** It has no day and was entered after the cut-off: it counts where what it answers does. */
  isLater: z.boolean(),
});
export type PairEntry = z.infer<typeof pairEntrySchema>;

/** An answer of the office to a whole statement of this pair and cut-off. */
const statementAnswerSchema = z.strictObject({
  agreed: z.boolean(),
  at: z.string(),
  by: z.string(),
  reason: textOrNull,
  digest: z.string(),
  chargedPence: z.int().min(0),
});
export type StatementAnswer = z.infer<typeof statementAnswerSchema>;

const pairReplySchema = z.strictObject({
  entries: z.array(pairEntrySchema),
  /** What the office's people decided on which of these entries belong to which others. */
  decisions: z.array(matchDecisionSchema),
  answers: z.array(statementAnswerSchema),
});
export type PairReply = z.infer<typeof pairReplySchema>;

export function encodePairReply(reply: PairReply): string {
  return JSON.stringify(reply);
}

/**
 * Reads a reply back.
 *
 * @throws ContractBroken where it cannot be what this office's books say
 */
export function decodePairReply(text: string, replier: Replier): PairReply {
  const reply = readEncoded(pairReplySchema, text);
  assertOwn(
    reply.entries.map(({ reference }) => reference),
    replier,
  );
  const sum = reply.entries.reduce((pence, { amountPence }) => pence + amountPence, 0);
  assertReply(sum <= sumMax, 'amounts add up to more than an office can have');
  return reply;
}
