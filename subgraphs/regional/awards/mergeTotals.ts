/** Count and sum of one group of awards. */
export interface AwardTotal {
  /** The group's values in the order asked; null where the records state none. */
  readonly key: readonly (string | null)[];
  readonly count: number;
  readonly totalPence: number;
  readonly withoutAmount: number;
  readonly minPence: number | null;
  readonly maxPence: number | null;
}

export interface OfficeTotals {
  readonly office: string;
  readonly rows: readonly AwardTotal[];
  readonly financialYears: readonly string[];
}

export interface MergedTotals {
  readonly groups: readonly AwardTotal[];
  readonly total: AwardTotal;
  readonly financialYears: readonly string[];
}

/**
 * Adds up the offices' partial sums.
 *
 * @param dimensions what was asked to group by
 * @param placeOf the value of a dimension that an office does not know of itself: OFFICE, REGION
 */
export function mergeTotals(
  offices: readonly OfficeTotals[],
  dimensions: readonly string[],
  placeOf: (dimension: 'OFFICE' | 'REGION', office: string) => string | null,
): MergedTotals {
  const groups = new Map<string, AwardTotal>();
  for (const { office, rows } of offices) {
    for (const row of rows) {
      const key = fullKey(row.key, office);
      const name = JSON.stringify(key);
      groups.set(name, add(groups.get(name) ?? emptyTotal(key), row));
    }
  }
  const sorted = [...groups.values()].sort(compareTotals);
  return {
    groups: sorted,
    total: sorted.reduce(add, emptyTotal([])),
    financialYears: [...new Set(offices.flatMap(({ financialYears }) => financialYears))].sort(),
  };

  function fullKey(partial: readonly (string | null)[], office: string): (string | null)[] {
    const rest = [...partial];
    return dimensions.map((dimension) =>
      dimension === 'OFFICE' || dimension === 'REGION'
        ? placeOf(dimension, office)
        : (rest.shift() ?? null),
    );
  }
}

function emptyTotal(key: readonly (string | null)[]): AwardTotal {
  return { key, count: 0, totalPence: 0, withoutAmount: 0, minPence: null, maxPence: null };
}

function add(sum: AwardTotal, row: AwardTotal): AwardTotal {
  const totalPence = sum.totalPence + row.totalPence;
  if (!Number.isSafeInteger(totalPence)) throw new RangeError('A total is beyond 2^53 pence.');
  return {
    key: sum.key,
    count: sum.count + row.count,
    totalPence,
    withoutAmount: sum.withoutAmount + row.withoutAmount,
    minPence: least(sum.minPence, row.minPence),
    maxPence: greatest(sum.maxPence, row.maxPence),
  };
}

function least(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}

function greatest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}

/** Largest sum first; then most awards; then by key, so that the order never depends on chance. */
function compareTotals(a: AwardTotal, b: AwardTotal): number {
  return (
    b.totalPence - a.totalPence ||
    b.count - a.count ||
    (JSON.stringify(a.key) < JSON.stringify(b.key) ? -1 : 1)
  );
}
