/** What comparing two offices' words on a transfer can show. */
export const transferStatuses = [
  'WAITING',
  'RECEIVED',
  'OVERDUE',
  'REFUSED',
  'RECALL_WAITING',
  'RECALL_OVERDUE',
  'RECALLED',
  'NOT_FOUND',
  'NOT_SENT',
  'CONTRADICTED',
  'OFFICE_UNAVAILABLE',
] as const;
export type TransferStatus = (typeof transferStatuses)[number];

/** One transfer: what each side says of it. Days are written 2014-11-27. */
export interface TransferLine {
  /** The number of the transfer, which begins with the code of the office that sent it. */
  readonly transfer: string;
  readonly status: TransferStatus;
  readonly from: string;
  readonly to: string;
  /** Null where the office that sent it does not say. */
  readonly sentOn: string | null;
  /** The last day in time: two working days after it was sent. */
  readonly dueOn: string | null;
  /** The day it was received or refused; null while it was not. */
  readonly decidedOn: string | null;
  /** The day the sender asked for it back; null where it did not, or does not say. */
  readonly recalledOn: string | null;
  /** The last day in time to answer that: two working days later. */
  readonly recallDueOn: string | null;
  /** Days after the last day in time, at the decision or else the cut-off; 0 in time. Of a recall
   * that waits, the last day to answer it counts. */
  readonly daysLate: number;
  /** Whether the office that sent it holds the receipt: then both know of the outcome. */
  readonly isReceiptRecorded: boolean;
  /** The finding in a sentence. */
  readonly explanation: string;
}
