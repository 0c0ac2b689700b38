import type { ReferralBreakdown } from '../../../../schema/chooseBreakdown';

/** A disclosed cell: the count rounded, or null where it is suppressed. */
export interface ReleasedCell {
  readonly code: string;
  readonly count: number | null;
}

/**
 * All that ever leaves an office about one financial year. Every answer is made from releases
 * alone, so together they tell no more than one release does.
 */
export interface YearRelease {
  readonly office: string;
  readonly financialYear: string;
  readonly total: number | null;
  readonly breakdowns: Readonly<Partial<Record<ReferralBreakdown, readonly ReleasedCell[]>>>;
}
