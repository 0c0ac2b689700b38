import type { BookEntry } from './BookEntry';

/** How much of these entries their office says has been paid. */
export function settledPenceOf(entries: readonly BookEntry[]): number {
  return entries.reduce((sum, { settledPence }) => sum + settledPence, 0);
}
