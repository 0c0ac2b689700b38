import type { CountRange } from './CountRange';
import { rangeBehind, roundCount } from './CountRange';
import type { DisclosureRule } from './DisclosureRule';

/**
 * What is to become of a cell: SMALL is suppressed as its count is under the threshold;
 * COMPLEMENT is suppressed as a SMALL one could be worked out from it and the total.
 */
export type CellFate = 'DISCLOSED' | 'SMALL' | 'COMPLEMENT';

export interface DraftCell {
  readonly code: string;
  readonly count: number;
  readonly fate: CellFate;
}

/** A breakdown on its way to be released. Of a withheld one every cell is suppressed, 0 too. */
export interface DraftBreakdown {
  readonly name: string;
  readonly cells: readonly DraftCell[];
  readonly isWithheld: boolean;
  /** Whether a count of none is disclosed as 0; otherwise it is SMALL like any other. */
  readonly showsZeros: boolean;
}

const anything: CountRange = { least: 0, most: Infinity };

/** The cells of a breakdown that are disclosed with a count above zero. */
export function findDisclosed({ cells, isWithheld }: DraftBreakdown): readonly DraftCell[] {
  return isWithheld ? [] : cells.filter(({ fate, count }) => fate === 'DISCLOSED' && count > 0);
}

/**
 * What a reader knows of a cell by itself. The reader is taken to know these rules, and even which
 * suppressed cells are SMALL: more than a release says.
 */
export function rangeOf(
  cell: DraftCell,
  breakdown: DraftBreakdown,
  rule: DisclosureRule,
): CountRange {
  if (breakdown.isWithheld) return anything;
  if (cell.fate === 'SMALL') {
    return { least: breakdown.showsZeros ? 1 : 0, most: rule.threshold - 1 };
  }
  if (cell.fate === 'DISCLOSED')
    return rangeBehind(roundCount(cell.count, rule.roundingBase), rule);
  // Complements are chosen from the smallest up, so none is above what is still disclosed.
  const ceilings = findDisclosed(breakdown).map(
    ({ count }) => rangeBehind(roundCount(count, rule.roundingBase), rule).most,
  );
  return { least: rule.threshold, most: Math.min(...ceilings, Infinity) };
}
