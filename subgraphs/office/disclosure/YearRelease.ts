import type { ReferralBreakdown } from '../../../schema/chooseBreakdown';

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

/** One cell of a breakdown. Every code of its list has a cell, or its absence would tell of 0. */
export interface CountedCell {
  readonly code: string;
  readonly count: number;
}

/** The true counts of one office in one financial year. They never leave the office. */
export interface YearCounts {
  readonly office: string;
  readonly financialYear: string;
  readonly total: number;
  readonly breakdowns: Readonly<Partial<Record<ReferralBreakdown, readonly CountedCell[]>>>;
}

/**
 * What an office awarded in a financial year to support victims: in all where no provider is given,
 * else to that provider. Whole pence; null where it is not known in full.
 */
export type Spending = (financialYear: string, provider: string | null) => number | null;
