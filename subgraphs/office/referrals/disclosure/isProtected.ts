import type { CountRange } from './CountRange';
import { intersectRanges, sumRanges } from './CountRange';
import type { DisclosureRule } from './DisclosureRule';
import type { DraftBreakdown } from './DraftBreakdown';
import { rangeOf } from './DraftBreakdown';

/**
 * Whether nothing can be worked out of the suppressed cells of a breakdown from the total and the
 * other cells: a SMALL cell can still be every count under the threshold, and a COMPLEMENT is
 * known no closer than a rounded one. The ranges of sums of whole numbers have no gaps and the
 * breakdowns of a release meet in the total alone, so these ranges are exact, not estimates.
 */
export function isProtected(
  breakdown: DraftBreakdown,
  total: CountRange,
  rule: DisclosureRule,
): boolean {
  if (breakdown.isWithheld) return true;
  const known = breakdown.cells.map((cell) => ({ cell, range: rangeOf(cell, breakdown, rule) }));
  return known.every(({ cell, range }) => {
    if (cell.fate === 'DISCLOSED') return true;
    const others = sumRanges(known.filter((other) => other.cell !== cell).map((it) => it.range));
    const rest = { least: total.least - others.most, most: total.most - others.least };
    const left = intersectRanges(range, rest);
    if (cell.fate === 'COMPLEMENT') return left.most - left.least + 1 >= rule.roundingBase;
    return left.least === range.least && left.most === range.most;
  });
}
