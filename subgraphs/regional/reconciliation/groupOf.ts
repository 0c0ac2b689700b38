import type { BookEntry } from './BookEntry';
import type { MatchedGroup, RuleName } from './ReconciliationLine';

/** A group a rule made of these entries, which may come in any order of sides. */
export function groupOf(
  rule: RuleName | null,
  entries: readonly BookEntry[],
  isAmbiguous = false,
): MatchedGroup {
  const receivable: BookEntry[] = [];
  const payable: BookEntry[] = [];
  for (const entry of entries) {
    (entry.direction === 'RECEIVABLE' ? receivable : payable).push(entry);
  }
  return { rule, receivable, payable, isAmbiguous, decision: null };
}
