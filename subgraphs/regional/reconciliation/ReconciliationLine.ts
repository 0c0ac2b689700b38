import type { BookEntry } from './BookEntry';
import type { MatchDecision } from './MatchDecision';
import type { NearMatch } from './nearMatches';

/** What comparing two offices' books can show. */
export type MatchStatus =
  | 'MATCHED'
  | 'WITHIN_TOLERANCE'
  | 'AMOUNT_DIFFERS'
  | 'NOT_ACKNOWLEDGED'
  | 'NOT_RAISED'
  | 'NO_COUNTERPARTY'
  | 'NOT_FEDERATED'
  | 'DISPUTED'
  | 'AMBIGUOUS'
  | 'SETTLED'
  | 'OFFICE_UNAVAILABLE';

export type AgeingBand = 'DAYS_0_TO_30' | 'DAYS_31_TO_60' | 'DAYS_61_TO_90' | 'OVER_90_DAYS';

export type RuleName =
  | 'BY_HAND'
  | 'REFERENCE'
  | 'AMOUNT'
  | 'ONE_TO_MANY'
  | 'MANY_TO_ONE'
  | 'TOLERANCE'
  | 'JOINT_COMMISSION';

/** Entries that belong together, or might, before anybody says what that means. */
export interface MatchedGroup {
  /** What put them together; null for an entry that stands alone. */
  readonly rule: RuleName | null;
  readonly receivable: readonly BookEntry[];
  readonly payable: readonly BookEntry[];
  /** They could belong together in more than one way: a person has to decide. */
  readonly isAmbiguous: boolean;
  /** The person's decision, where the rule is BY_HAND. */
  readonly decision: MatchDecision | null;
}

/** What comes near an entry that nothing matches, with a sentence that says so. */
export interface ExplainedNearMatch extends NearMatch {
  readonly sentence: string;
}

/** One line of the reconciliation: what each side says, and what to make of it. */
export interface ReconciliationLine {
  readonly status: MatchStatus;
  readonly rule: RuleName | null;
  /** Code of the office that is owed; null where none is named. */
  readonly creditor: string | null;
  /** Code of the office that owes; null where none is named. */
  readonly debtor: string | null;
  /** Entries in the creditor's books. */
  readonly receivable: readonly BookEntry[];
  /** Entries in the debtor's books. */
  readonly payable: readonly BookEntry[];
  /** What the line is about: the receivable side, or the payable where there is none. */
  readonly amountPence: number;
  /** Receivable less payable, as entered. */
  readonly differencePence: number;
  /** What both sides agree is still to be paid; 0 where they do not agree. */
  readonly agreedPence: number;
  /** Days at the cut-off since it was due, else charged; 0 before; null when neither is known. */
  readonly ageDays: number | null;
  readonly ageingBand: AgeingBand | null;
  /** What of the other side comes near, where nothing was matched; a hint, and never a match. */
  readonly nearMatch: ExplainedNearMatch | null;
  /** The finding in a sentence a board member can read, with what comes near. */
  readonly explanation: string;
}
