import { connectEntries } from './connectEntries';
import { groupOf } from './groupOf';
import type { MayMatch, OpenEntries } from './OpenEntries';
import type { MatchedGroup, RuleName } from './ReconciliationLine';

/** Above this many pairs nobody looks at them one by one: the whole set is ambiguous. */
const pairsMax = 4_000;

/**
 * Pairs two entries that fit each other and nothing else; where more fit, the whole set is
 * ambiguous. What fits nothing is left for later rules.
 */
export function pairEntries(
  rule: RuleName,
  { receivable, payable }: OpenEntries,
  fits: MayMatch,
): MatchedGroup[] {
  const [only] = receivable;
  const [other] = payable;
  if (!only || !other) return [];
  if (receivable.length === 1 && payable.length === 1) {
    return fits(only, other) ? [groupOf(rule, [only, other])] : [];
  }
  const entries = [...receivable, ...payable];
  if (receivable.length * payable.length > pairsMax) return [groupOf(rule, entries, true)];
  return connectEntries(entries, (entry) =>
    entry.direction === 'RECEIVABLE'
      ? payable.filter((candidate) => fits(entry, candidate))
      : receivable.filter((candidate) => fits(candidate, entry)),
  )
    .filter(({ length }) => length > 1)
    .map((connected) => groupOf(rule, connected, connected.length > 2));
}
