import { z } from 'zod';

import { isDay, isFinancialYear } from './scalars';

const pence = z.int().min(0);
const textOrNull = z.string().nullable();
const dayOrNull = z.string().refine(isDay).nullable();

/**
 * A charge as the books of one office state it, whoever reads them: the one shape of it in code.
 * Other forms of it say beside them why they differ. Statements are known again by a hash of their
 * text, so the order of the fields is part of it.
 */
export const chargeRecordShape = {
  /** Unique among all offices: it begins with the office's code. */
  reference: z.string(),
  /** The reference of the other office's entry, where this one quotes it. */
  quotedReference: textOrNull,
  direction: z.enum(['RECEIVABLE', 'PAYABLE']),
  description: z.string(),
  financialYear: z.string().refine(isFinancialYear),
  /** Identifier of the joint commission it belongs to. */
  jointCommission: textOrNull,
  /** What the office says is owed, paid or not; of a part-acknowledged debt the part. */
  amountPence: pence,
  /** How much of it the office says has been paid. */
  settledPence: pence,
  /** The unit the amount is rounded to; null when it is exact. */
  precisionPence: pence.nullable(),
  chargedOn: dayOrNull,
  dueOn: dayOrNull,
  /** How far it has gone. WITHDRAWN and ALLOCATED charges are no longer owed by anybody. */
  state: z.enum([
    ...(['RAISED', 'PART_ACKNOWLEDGED', 'ACKNOWLEDGED', 'DISPUTED'] as const),
    ...(['WITHDRAWN', 'ALLOCATED', 'SETTLED'] as const),
  ]),
  /** Why it is disputed, in words. */
  disputeReason: textOrNull,
};
export type ChargeRecord = Readonly<z.infer<z.ZodObject<typeof chargeRecordShape>>>;

/** What somebody decided on which entries belong together, or do not. */
export const matchDecisionSchema = z.strictObject({
  isMatch: z.boolean(),
  references: z.array(z.string()),
  decidedBy: z.string(),
  decidedAt: z.string(),
  reason: z.string(),
});
export type StatedMatchDecision = z.infer<typeof matchDecisionSchema>;
