import type { Problem } from '../Problem';
import type { CaseProblemCode } from '../referrals/cases/CaseProblem';

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
