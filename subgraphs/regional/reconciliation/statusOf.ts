import type { BookEntry } from './BookEntry';
import type { Parties } from './partiesOf';
import type { MatchedGroup, MatchStatus } from './ReconciliationLine';
import { sumPence } from './sumPence';
import { toleranceOf } from './toleranceOf';

/** Which offices keep books here, and which of them could not be asked. */
export interface KnownOffices {
  readonly federated: ReadonlySet<string>;
  readonly missing: ReadonlySet<string>;
}

/** What a group of entries means. */
export function statusOf(
  { receivable, payable, isAmbiguous }: MatchedGroup,
  { creditor, debtor }: Parties,
  offices: KnownOffices,
): MatchStatus {
  if (isAmbiguous) return 'AMBIGUOUS';
  const isDisputed = receivable.some(disputes) || payable.some(disputes);
  const areSettled = receivable.every(isSettled) && payable.every(isSettled);
  if (receivable.length > 0 && payable.length > 0) {
    if (isDisputed) return 'DISPUTED';
    const difference = Math.abs(sumPence(receivable) - sumPence(payable));
    if (difference > Math.max(toleranceOf(receivable), toleranceOf(payable)))
      return 'AMOUNT_DIFFERS';
    if (areSettled) return 'SETTLED';
    return difference === 0 ? 'MATCHED' : 'WITHIN_TOLERANCE';
  }
  const other = receivable.length > 0 ? debtor : creditor;
  if (other === null) return 'NO_COUNTERPARTY';
  if (isDisputed) return 'DISPUTED';
  if (!offices.federated.has(other)) {
    return areSettled ? 'SETTLED' : 'NOT_FEDERATED';
  }
  if (offices.missing.has(other)) return 'OFFICE_UNAVAILABLE';
  return receivable.length > 0 ? 'NOT_ACKNOWLEDGED' : 'NOT_RAISED';
}

function disputes({ state }: BookEntry): boolean {
  return state === 'DISPUTED';
}

function isSettled({ state, settledPence, amountPence }: BookEntry): boolean {
  return state === 'SETTLED' || (settledPence >= amountPence && amountPence > 0);
}
