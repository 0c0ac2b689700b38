import { createHash } from 'node:crypto';

import { encodeQuestion, type PairQuestion } from './questions';

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
