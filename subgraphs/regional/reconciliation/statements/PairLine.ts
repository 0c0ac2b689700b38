import type { PairEntry } from '../../../../schema/pairReply';
import type { MatchStatus, ReconciliationLine } from '../ReconciliationLine';

/** One thing that is owed: what both offices of a statement say about it. */
export interface PairLine extends Pick<
  ReconciliationLine,
  'status' | 'rule' | 'creditor' | 'debtor' | 'agreedPence' | 'nearMatch'
> {
  /** What the creditor says; null where its books are not here. */
  readonly chargedPence: number | null;
  /** What the debtor says; null where its books are not here. */
  readonly recordedPence: number | null;
  readonly differencePence: number | null;
  /** How much of it is not agreed: the difference or, where a side accepts nothing, all of it. */
  readonly unagreedPence: number;
  /** Whether that is above the threshold. */
  readonly isChased: boolean;
  readonly receivable: readonly PairEntry[];
  readonly payable: readonly PairEntry[];
  /** The finding in a sentence a board member can read. */
  readonly explanation: string;
}

const agreeing: ReadonlySet<MatchStatus> = new Set(['MATCHED', 'WITHIN_TOLERANCE', 'SETTLED']);

/** Whether both sides say the same by a finding, but for rounding. */
export function isPairLineAgreed({ status }: { readonly status: MatchStatus }): boolean {
  return agreeing.has(status);
}
