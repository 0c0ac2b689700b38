/** Whose view of whom, and when. */
export interface PairView {
  /** Code of the other office. */
  readonly counterparty: string;
  /** Only the books of this year; null for all years. */
  readonly financialYear: string | null;
  /** The last day whose charges and payments count. */
  readonly cutOff: string;
}
