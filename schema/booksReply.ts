import { z } from 'zod';

/*
 * An office's books of one year as they cross from the office to the regional subgraph: one text.
 * Entries stand in columns: the nth item of each belongs to the nth entry.
 */

const pence = z.int().min(0);
const textOrNull = z.string().nullable();

export const booksReplySchema = z.strictObject({
  references: z.array(z.string()),
  /** The entries of other offices that they answer. */
  quotedReferences: z.array(textOrNull),
  directions: z.array(z.enum(['RECEIVABLE', 'PAYABLE'])),
  /** Codes of the other offices; null where none is named. */
  counterparties: z.array(textOrNull),
  counterpartiesAsPublished: z.array(textOrNull),
  jointCommissions: z.array(textOrNull),
  /** What the office says is owed, paid or not. */
  amountsPence: z.array(pence),
  settledAmountsPence: z.array(pence),
  /** The unit an amount is rounded to; null when it is exact. */
  precisionsPence: z.array(pence.nullable()),
  chargedOn: z.array(textOrNull),
  dueOn: z.array(textOrNull),
  states: z.array(
    z.enum([
      ...(['RAISED', 'PART_ACKNOWLEDGED', 'ACKNOWLEDGED', 'DISPUTED'] as const),
      ...(['WITHDRAWN', 'ALLOCATED', 'SETTLED'] as const),
    ]),
  ),
  disputeReasons: z.array(textOrNull),
  origins: z.array(z.enum(['PUBLISHED', 'RECORDED', 'SYNTHETIC'])),
  /** What the office's people decided on which entries belong together, or do not. */
  decisions: z.array(
    z.strictObject({
      isMatch: z.boolean(),
      references: z.array(z.string()),
      decidedBy: z.string(),
      decidedAt: z.string(),
      reason: z.string(),
    }),
  ),
});
export type BooksReply = z.infer<typeof booksReplySchema>;

export function encodeBooksReply(books: BooksReply): string {
  return JSON.stringify(books);
}

/** Reads books back. Throws when office and hub do not speak the same contract. */
export function decodeBooksReply(text: string): BooksReply {
  return booksReplySchema.parse(JSON.parse(text));
}
