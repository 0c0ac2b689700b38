/** How far an entry has gone. WITHDRAWN and ALLOCATED entries are no longer owed by anybody. */
export type EntryState =
  | 'RAISED'
  | 'PART_ACKNOWLEDGED'
  | 'ACKNOWLEDGED'
  | 'DISPUTED'
  | 'WITHDRAWN'
  | 'ALLOCATED'
  | 'SETTLED';

/** One line in one office's own books: what it charges another office, or is charged. */
export interface BookEntry {
  /** Unique among all offices: it begins with the office's code. */
  readonly reference: string;
  /** The reference of the other office's entry, where this one quotes it. */
  readonly quotedReference: string | null;
  /** Code of the office whose books these are. */
  readonly office: string;
  readonly direction: 'RECEIVABLE' | 'PAYABLE';
  /** Code of the other office; null where none is named. */
  readonly counterparty: string | null;
  /** The other side as published, where no office is named: "Eastern Regions". */
  readonly counterpartyAsPublished: string | null;
  /** Identifier of the joint commission it belongs to. */
  readonly jointCommission: string | null;
  /** The financial year of the books; left out where the books are all of one year. */
  readonly financialYear?: string;
  /** What this office says is owed; for a part-acknowledged charge, the acknowledged part. */
  readonly amountPence: number;
  /** How much of it this office says has been paid. */
  readonly settledPence: number;
  /** The unit the amount is rounded to; null when it is exact. */
  readonly precisionPence: number | null;
  readonly chargedOn: string | null;
  readonly dueOn: string | null;
  readonly state: EntryState;
  /** Why it is disputed, in words. */
  readonly disputeReason: string | null;
  /** Whether it is invented for demonstration. */
  readonly isSynthetic?: boolean;
}
