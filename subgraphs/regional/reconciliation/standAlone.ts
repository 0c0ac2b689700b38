import type { BookEntry } from './BookEntry';
import { groupOf } from './groupOf';
import type { MatchedGroup } from './ReconciliationLine';

/**
 * What no rule matched: each entry by itself. Only the phases of one joint commission that name
 * nobody are one finding, because they are one thing to settle: whom they were meant for.
 */
export function standAlone(entries: readonly BookEntry[]): MatchedGroup[] {
  const groups = new Map<string, BookEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const found = groups.get(key);
    if (found) found.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].map((group) => groupOf(null, group));
}

function keyOf(entry: BookEntry): string {
  const { reference, office, direction, jointCommission, counterparty } = entry;
  return counterparty === null && jointCommission !== null
    ? `${office}\n${direction}\n${jointCommission}\n${entry.counterpartyAsPublished ?? ''}`
    : reference;
}
