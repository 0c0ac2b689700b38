/*
 * What one office's books say of another office at a cut-off, as it crosses from the office to the
 * regional subgraph: one text. The same books give the same text, so that its hash stands for them.
 */
import { z } from 'zod';

import { chargeRecordShape, matchDecisionSchema } from './chargeRecord';
import { assertOwn, assertReply, readEncoded, type Replier } from './encodedReply';
import { createHash } from 'node:crypto';
import { encodeQuestion, text } from './questions';
import { type NounReplies, sumMax } from './replyRule';

/** What two offices say of each other: each answers what its books say of the other. */
export const pairQuestionSchema = z.strictObject({
  office: text,
  counterparty: text,
  financialYear: text.nullable(),
  cutOff: z.iso.date(),
});
export type PairQuestion = z.infer<typeof pairQuestionSchema>;

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

/** What the other office charges on a statement; left out is the same as null. */
export interface StatedCharge {
  readonly reference: string;
  /** What is charged, in whole pence. */
  readonly amountPence: number;
  readonly description: string;
  readonly financialYear: string;
  readonly chargedOn?: string | null | undefined;
  readonly dueOn?: string | null | undefined;
  /** Identifier of the joint commission it belongs to. */
  readonly jointCommission?: string | null | undefined;
  /** Whether both record the same already, but for rounding. */
  readonly agreed: boolean;
  /** The entries that answer it in the books of the office whose statement it is. */
  readonly answeredBy: readonly string[];
}

/**
 * What stands for a statement as it was read: the office that answers it works it out again from
 * its own books and from the charges it was given, and refuses when it is another.
 *
 * @param ownReply what the books of the office whose statement it is say, as encodePairReply has it
 * @returns 64 hexadecimal digits
 */
export function statementDigest(
  question: PairQuestion,
  ownReply: string,
  charges: readonly StatedCharge[],
): string {
  const parts = [encodeQuestion(question), ownReply, ...charges.map(encodeCharge)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function encodeCharge(charge: StatedCharge): readonly unknown[] {
  const { reference, amountPence, description, financialYear, agreed, answeredBy } = charge;
  const { chargedOn = null, dueOn = null, jointCommission = null } = charge;
  return [
    ...[reference, amountPence, description, financialYear],
    ...[chargedOn, dueOn, jointCommission, agreed, answeredBy],
  ];
}

export const pairReplies: NounReplies = {
  rules: {},
  answeredFields: { OwnPairPage: ['entries'] },
};
