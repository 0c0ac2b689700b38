/** What referrals are broken down by: each counts once in each. */
export const referralBreakdowns = [
  'PRIORITY_CATEGORY',
  'CRIME_TYPE',
  'SOURCE',
  'STATE',
  'PROVIDER',
  'CLOCK',
] as const;

/** In place of a code, where a year was released before there was the breakdown. */
export const notReleased = 'NOT_RELEASED';

export type ReferralBreakdown = (typeof referralBreakdowns)[number];

/** What totals of referrals can be grouped by. */
export type ReferralDimension = 'OFFICE' | 'FINANCIAL_YEAR' | ReferralBreakdown;

/** Which referrals are counted: all, or those of these values. */
export interface TotalsFilter {
  readonly offices?: readonly string[] | undefined;
  readonly financialYears?: readonly string[] | undefined;
  /** The codes asked for, by breakdown. */
  readonly codes?: Readonly<Partial<Record<ReferralBreakdown, readonly string[]>>> | undefined;
}

/** A question about totals. */
export interface TotalsQuestion {
  readonly filter: TotalsFilter;
  readonly groupBy: readonly ReferralDimension[];
}

/** Why a question is not answered, as a sentence for whoever asked. */
export interface Refusal {
  readonly refusal: string;
}

/** The most dimensions an answer is grouped by. */
const mostDimensions = 2;

/**
 * The one breakdown a question needs, or null where it needs only totals. Two breakdowns at once,
 * whether grouped by or filtered on, are refused: tables that cross could be subtracted from each
 * other until one person is left, so no crossed table exists to be asked.
 */
export function chooseBreakdown(question: TotalsQuestion): ReferralBreakdown | null | Refusal {
  const { filter, groupBy } = question;
  if (new Set(groupBy).size < groupBy.length) {
    return { refusal: 'groupBy names the same dimension twice.' };
  }
  if (groupBy.length > mostDimensions) {
    return { refusal: `groupBy takes at most ${mostDimensions} dimensions.` };
  }
  const grouped = groupBy.filter((name) => name !== 'OFFICE' && name !== 'FINANCIAL_YEAR');
  const filtered = Object.keys(filter.codes ?? {}) as ReferralBreakdown[];
  const [breakdown = null, second] = new Set([...grouped, ...filtered]);
  if (second === undefined) return breakdown;
  const refusal =
    `${breakdown} and ${second} cannot be asked for together: ` +
    'so small a group could be one person. Ask for one of them at a time.';
  return { refusal };
}
