import type { EntityManager } from 'typeorm';

import type { CaseProblemCode } from '../cases/CaseEvent';
import type { Problem } from '../server/Problem';

import type { EnvelopeFault } from './sealing/openEnvelope';

export type TransferProblemCode =
  | CaseProblemCode
  | Exclude<EnvelopeFault, 'ENVELOPE_KEY_UNKNOWN'>
  | 'UNKNOWN_TRANSFER'
  | 'DETAILS_MISSING'
  | 'NO_TRANSFER_KEY'
  | 'RECEIPT_INVALID';

/** Something that keeps a transfer from going on. */
export type TransferProblem = Problem<TransferProblemCode>;

/** A problem as the outcome of a write, of which nothing stays. */
export function refuseTransferWrite(
  code: TransferProblemCode,
  field: string,
  message: string,
): { readonly answer: null; readonly problems: readonly TransferProblem[] } {
  return { answer: null, problems: [{ code, field, message }] };
}

/**
 * Within a transaction: from now to its end nobody else hands a transfer out, asks for it back,
 * seals it again or records what became of it. Whoever holds it may then lock its case, never the
 * other way round: two who wait for each other would wait for ever.
 */
export async function lockTransfer(manager: EntityManager, transfer: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 45))`, [transfer]);
}
