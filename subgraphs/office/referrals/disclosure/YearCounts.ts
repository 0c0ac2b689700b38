import type { ReferralBreakdown } from '../../../../schema/chooseBreakdown';

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
