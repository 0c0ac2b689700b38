/** What a year's referrals are broken down by: each referral counts once in each. */
export const referralBreakdowns = [
  'PRIORITY_CATEGORY',
  'CRIME_TYPE',
  'SOURCE',
  'STATE',
  'PROVIDER',
] as const;

export type ReferralBreakdown = (typeof referralBreakdowns)[number];

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
