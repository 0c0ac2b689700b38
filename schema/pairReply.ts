/*
 * What one office's books say of another office at a cut-off, as it crosses from the office to the
 * regional subgraph: one text. The same books give the same text, so that its hash stands for them.
 */
import { z } from 'zod';

import { assertOwn, assertReply, readEncoded, type Replier } from './encodedReply';
import { sumMax } from './replyRules';
import { isDay, isFinancialYear } from './scalars';

const pence = z.int().min(0);
const textOrNull = z.string().nullable();
const dayOrNull = z.string().refine(isDay).nullable();

const pairEntrySchema = z.strictObject({
  reference: z.string(),
  quotedReference: textOrNull,
  direction: z.enum(['RECEIVABLE', 'PAYABLE']),
  description: z.string(),
  financialYear: z.string().refine(isFinancialYear),
  jointCommission: textOrNull,
  /** What the office says is owed, paid or not; of a part-acknowledged debt the part. */
  amountPence: pence,
  /** What was recorded as paid by the cut-off. */
  settledPence: pence,
  precisionPence: pence.nullable(),
  chargedOn: dayOrNull,
  dueOn: dayOrNull,
  state: z.enum([
    ...(['RAISED', 'PART_ACKNOWLEDGED', 'ACKNOWLEDGED', 'DISPUTED'] as const),
    ...(['WITHDRAWN', 'ALLOCATED', 'SETTLED'] as const),
  ]),
  disputeReason: textOrNull,
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
  chargedPence: pence,
});
export type StatementAnswer = z.infer<typeof statementAnswerSchema>;

const pairReplySchema = z.strictObject({
  entries: z.array(pairEntrySchema),
  /** What the office's people decided on which of these entries belong to which others. */
  decisions: z.array(
    z.strictObject({
      isMatch: z.boolean(),
      references: z.array(z.string()),
      decidedBy: z.string(),
      decidedAt: z.string(),
      reason: z.string(),
    }),
  ),
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
