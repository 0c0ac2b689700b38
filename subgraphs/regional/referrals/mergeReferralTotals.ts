/** Disclosed count of one group of referrals. */
export interface ReferralTotal {
  /** The group's values in the order asked. */
  readonly key: readonly string[];
  /** What was disclosed; null where nothing was, which is not zero. */
  readonly count: number | null;
  readonly suppressedCells: number;
  /** How many of the count are in cells of which it is known what was awarded. */
  readonly costedCount: number;
  /** What was awarded for these, in pence; null where it is known of none. */
  readonly awardedPence: number | null;
  readonly synthetic: boolean;
}

export interface OfficeReferralTotals {
  readonly office: string;
  readonly rows: readonly ReferralTotal[];
}

export interface MergedReferralTotals {
  readonly groups: readonly ReferralTotal[];
  readonly total: ReferralTotal;
}

/**
 * Adds up what the offices disclosed, and counts what they did not. Groups are ordered by key.
 *
 * @param dimensions what was asked to group by; an office leaves itself out of its keys
 */
export function mergeReferralTotals(
  offices: readonly OfficeReferralTotals[],
  dimensions: readonly string[],
): MergedReferralTotals {
  const place = dimensions.indexOf('OFFICE');
  const groups = new Map<string, ReferralTotal>();
  for (const { office, rows } of offices) {
    for (const row of rows) {
      const key = place < 0 ? row.key : row.key.toSpliced(place, 0, office);
      const name = JSON.stringify(key);
      groups.set(name, add(groups.get(name) ?? emptyTotal(key), row));
    }
  }
  const sorted = [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
  const totals = sorted.map(([, total]) => total);
  return { groups: totals, total: totals.reduce(add, emptyTotal([])) };
}

function emptyTotal(key: readonly string[]): ReferralTotal {
  const none = { costedCount: 0, awardedPence: null };
  return { key, count: null, suppressedCells: 0, ...none, synthetic: false };
}

function add(sum: ReferralTotal, row: ReferralTotal): ReferralTotal {
  return {
    key: sum.key,
    count: addKnown(sum.count, row.count),
    suppressedCells: sum.suppressedCells + row.suppressedCells,
    costedCount: sum.costedCount + row.costedCount,
    awardedPence: addKnown(sum.awardedPence, row.awardedPence),
    synthetic: sum.synthetic || row.synthetic,
  };
}

/** The sum of what is known; null where nothing is. */
function addKnown(sum: number | null, value: number | null): number | null {
  return value === null ? sum : (sum ?? 0) + value;
}
