import type { DisclosureRule } from './DisclosureRule';
import type { DraftBreakdown } from './DraftBreakdown';
import type { KnownRanges } from './findRanges';

/**
 * Whether nothing can be worked out of the suppressed cells of a breakdown from all that a reader
 * knows: a SMALL cell can still be every count under the threshold, and a COMPLEMENT is known no
 * closer than a rounded one. Of a withheld breakdown nobody knows which cells are complements.
 */
export function isProtected(
  { cells, isWithheld, showsZeros }: DraftBreakdown,
  known: KnownRanges,
  rule: DisclosureRule,
): boolean {
  return cells.every((cell) => {
    const { least, most } = known.get(cell) ?? { least: 0, most: 0 };
    if (cell.fate === 'SMALL') {
      return least <= (showsZeros ? 1 : 0) && most >= rule.threshold - 1;
    }
    return isWithheld || cell.fate === 'DISCLOSED' || most - least + 1 >= rule.roundingBase;
  });
}
