import type { BookEntry } from './BookEntry';

/**
 * The largest difference that rounding explains, in pence: half the coarser unit of what was
 * entered, as for published totals. Exact amounts tolerate nothing.
 */
export function toleranceOf(entries: readonly BookEntry[]): number {
  let coarsest = 1;
  for (const { precisionPence } of entries) coarsest = Math.max(coarsest, precisionPence ?? 1);
  return Math.floor(coarsest / 2);
}
