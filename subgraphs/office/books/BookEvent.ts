/**
 * What can happen to a charge in an office's own books. A correction takes two people: one
 * proposes an adjustment, another adjusts, or refuses it. RETURNED takes back a part of what
 * was ALLOCATED.
 */
type ChargeEventKind =
  | 'RAISED'
  | 'ACKNOWLEDGED'
  | 'PART_ACKNOWLEDGED'
  | 'DISPUTED'
  | 'WITHDRAWN'
  | 'SETTLED'
  | 'ADJUSTMENT_PROPOSED'
  | 'ADJUSTED'
  | 'ADJUSTMENT_REFUSED'
  | 'ALLOCATED'
  | 'RETURNED';

/**
 * What people decide about the books and not about one charge: what belongs together, closing,
 * the answer to a whole statement, the making and the division of a joint commission.
 */
export type DecisionKind =
  | 'MATCHED'
  | 'UNMATCHED'
  | 'EXPLAINED'
  | 'CLOSED'
  | 'REOPENED'
  | 'STATEMENT_AGREED'
  | 'STATEMENT_DISPUTED'
  | 'COMMISSIONED'
  | 'APPORTIONED';

export type BookEventKind = ChargeEventKind | DecisionKind;

const decisionKinds: ReadonlySet<string> = new Set<DecisionKind>([
  ...(['MATCHED', 'UNMATCHED', 'EXPLAINED'] as const),
  ...(['CLOSED', 'REOPENED'] as const),
  ...(['STATEMENT_AGREED', 'STATEMENT_DISPUTED'] as const),
  ...(['COMMISSIONED', 'APPORTIONED'] as const),
]);

/** Whether an event is a decision: its reference is then that of the decision, no charge's. */
export function isBookEventDecision(kind: BookEventKind): kind is DecisionKind {
  return decisionKinds.has(kind);
}

/** One step of a charge, as somebody enters it. What a kind does not use is left out. */
export interface BookEvent {
  /** The charge in this office's books; it begins with the office's code. */
  readonly reference: string;
  readonly kind: BookEventKind;
  /** Opening: what is charged. SETTLED: what is paid. ALLOCATED, RETURNED:
   * the part. ADJUSTMENT_PROPOSED: the new amount. */
  readonly amountPence?: number | null;
  /** PART_ACKNOWLEDGED: how much of it the office accepts. */
  readonly acknowledgedPence?: number | null;
  /** DISPUTED: why, as a code such as AMOUNT_NOT_AGREED. */
  readonly reasonCode?: string | null;
  /** Why, in words: needed to dispute, withdraw, propose or refuse. */
  readonly reason?: string | null;
  /** ALLOCATED, RETURNED: the charge that names an office for this part. MATCHED, UNMATCHED,
   * EXPLAINED: the entry that is decided on. */
  readonly intoReference?: string | null;
  /** What a statement or a joint commission is about, as JSON: its kind says in which shape. */
  readonly details?: string | null;
  /** What the event that opens a charge says about it. */
  readonly opening?: ChargeOpening | null;
}

/** What a charge is, from the event that enters it in the books. */
export interface ChargeOpening {
  readonly direction: 'RECEIVABLE' | 'PAYABLE';
  /** Code of the other office; null only in published charges that name none. */
  readonly counterparty: string | null;
  readonly description: string;
  readonly financialYear: string;
  readonly chargedOn?: string | null;
  readonly dueOn?: string | null;
  readonly jointCommissionId?: string | null;
  /** The reference of the other office's entry that this one answers. */
  readonly quotedReference?: string | null;
  /** The unit the amount is rounded to; null when it is exact. */
  readonly precisionPence?: number | null;
}

/** Who makes an event. */
export interface EventAuthor {
  readonly actor: string;
}
