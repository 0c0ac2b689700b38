import type { Place } from './questions';

/**
 * Sorts places as PostgreSQL does with COLLATE "C": by code point, which JavaScript's own
 * comparison of UTF-16 units is not.
 */
export function comparePlaces(a: Place, b: Place): number {
  return compareText(a.sortKey, b.sortKey) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
