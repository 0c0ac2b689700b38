import type { BookEntry, MatchDecision } from './BookEntry';
import { groupOf, partiesOf } from './Line';
import type { MatchedGroup } from './ReconciliationLine';
import type { MayMatch, OpenEntries } from './matchingRules';
import type { KeptApart } from './nearMatches';

/** A decision that has no effect, and why, in a sentence. */
export interface IgnoredDecision {
  readonly decision: MatchDecision;
  readonly explanation: string;
}

export interface AppliedDecisions {
  readonly groups: readonly MatchedGroup[];
  readonly mayMatch: MayMatch;
  readonly apart: KeptApart;
  readonly ignored: readonly IgnoredDecision[];
}

/**
 * Puts together what people matched by hand and keeps apart what they unmatched. Of decisions on
 * the same entries the last counts. One that does not fit the books is ignored, and said to be.
 */
export function applyDecisions(
  open: OpenEntries,
  decisions: readonly MatchDecision[],
): AppliedDecisions {
  const wanted = new Set(decisions.flatMap(({ references }) => references));
  const byReference = new Map<string, BookEntry>();
  for (const entry of wanted.size === 0 ? [] : [...open.receivable, ...open.payable]) {
    if (wanted.has(entry.reference)) byReference.set(entry.reference, entry);
  }
  const groups: MatchedGroup[] = [];
  const ignored: IgnoredDecision[] = [];
  const taken = new Set<BookEntry>();
  const apart = new Map<BookEntry, Set<BookEntry>>();
  for (const decision of latestOfEach(decisions)) {
    const entries = decision.references.flatMap((reference) => byReference.get(reference) ?? []);
    const explanation = findObjection(decision, entries, taken);
    if (explanation !== null) ignored.push({ decision, explanation });
    else if (decision.kind === 'MATCH') {
      groups.push({ ...groupOf('BY_HAND', entries), decision });
      for (const entry of entries) taken.add(entry);
    } else {
      const { receivable, payable } = groupOf(null, entries);
      for (const charge of receivable) keepApart(apart, charge, payable);
      for (const answer of payable) keepApart(apart, answer, receivable);
    }
  }
  const mayMatch: MayMatch =
    apart.size === 0 ? () => true : (charge, answer) => !apart.get(charge)?.has(answer);
  return { groups, mayMatch, apart, ignored };
}

function keepApart(
  apart: Map<BookEntry, Set<BookEntry>>,
  entry: BookEntry,
  others: readonly BookEntry[],
): void {
  apart.set(entry, new Set([...(apart.get(entry) ?? []), ...others]));
}

/** Newest first, and for each set of entries only the newest. */
function latestOfEach(decisions: readonly MatchDecision[]): MatchDecision[] {
  const latest = new Map<string, MatchDecision>();
  const inOrder = decisions
    .map((decision) => ({ decision, place: `${decision.decidedAt}\n${decision.office}` }))
    .sort((a, b) => (a.place < b.place ? 1 : a.place > b.place ? -1 : 0));
  for (const { decision } of inOrder) {
    const entries = [...decision.references].sort().join('\n');
    if (!latest.has(entries)) latest.set(entries, decision);
  }
  return [...latest.values()];
}

/** Why a decision cannot be followed; null when it can. */
function findObjection(
  { references, office, kind }: MatchDecision,
  entries: readonly BookEntry[],
  taken: ReadonlySet<BookEntry>,
): string | null {
  const found = new Set(entries.map(({ reference }) => reference));
  const absent = references.filter((reference) => !found.has(reference));
  if (absent.length > 0) {
    return `No entry that is owed is called ${absent.join(' or ')} in the books that were compared.`;
  }
  const parties = entries.map(partiesOf);
  const creditors = new Set(parties.flatMap(({ creditor }) => creditor ?? []));
  const debtors = new Set(parties.flatMap(({ debtor }) => debtor ?? []));
  const { receivable, payable } = groupOf(null, entries);
  if (receivable.length === 0 || payable.length === 0) {
    return 'It needs entries of both sides.';
  }
  if (creditors.size > 1 || debtors.size > 1) return 'Its entries concern more than two offices.';
  if (!creditors.has(office) && !debtors.has(office)) {
    return 'An office decides on its own charges alone.';
  }
  return kind === 'MATCH' && entries.some((entry) => taken.has(entry))
    ? 'A later decision put one of its entries elsewhere.'
    : null;
}
