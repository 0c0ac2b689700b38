import type { BookEntry } from '../BookEntry';
import { connectEntries } from '../connectEntries';
import { findSum } from '../findSum';
import { groupByParties } from '../groupByParties';
import type { PartyGroup } from '../groupByParties';
import { groupOf } from '../groupOf';
import type { MayMatch, OpenEntries, RuleFindings } from '../OpenEntries';
import { partiesOf } from '../partiesOf';
import type { MatchedGroup } from '../ReconciliationLine';

/** After this many steps in all, no further group is searched. */
const stepsMax = 5_000_000;

/** One entry and what adds up to it on the other side, in one way or in several. */
interface Proposal {
  readonly whole: BookEntry;
  readonly entries: readonly BookEntry[];
  readonly isUnique: boolean;
}

/**
 * One entry that several of the other side add up to, within the same creditor, debtor and joint
 * commission. Both directions are looked at together, so that neither is preferred; proposals
 * that want the same entry are ambiguous.
 */
export function matchSums(open: OpenEntries, mayMatch: MayMatch): RuleFindings {
  const groups: MatchedGroup[] = [];
  const untried: BookEntry[] = [];
  let steps = 0;
  const byKey = groupByParties(open)
    .map((group) => ({ group, key: keyOf(group) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const {
    group: { receivable, payable },
  } of byKey) {
    const proposals: Proposal[] = [];
    const propose = (whole: BookEntry, parts: readonly BookEntry[]): void => {
      const { sums, isComplete, steps: taken } = findSum(whole.amountPence, parts);
      steps += taken;
      if (!isComplete) untried.push(whole);
      else if (sums.length > 0) {
        const entries = [...new Set([whole, ...sums.flat()])];
        proposals.push({ whole, entries, isUnique: sums.length === 1 });
      }
    };
    if (steps >= stepsMax) {
      for (const entry of [...receivable, ...payable]) untried.push(entry);
      continue;
    }
    for (const whole of receivable) {
      propose(
        whole,
        payable.filter((part) => mayMatch(whole, part)),
      );
    }
    for (const whole of payable) {
      propose(
        whole,
        receivable.filter((part) => mayMatch(part, whole)),
      );
    }
    groups.push(...decide(proposals));
  }
  return { groups, untried };
}

/** What all entries of a group have in common: the search goes in this order. */
function keyOf({ receivable: [first] }: PartyGroup): string {
  if (!first) return '';
  const { creditor, debtor } = partiesOf(first);
  return `${creditor}\n${debtor}\n${first.jointCommission ?? ''}\n`;
}

function decide(proposals: readonly Proposal[]): MatchedGroup[] {
  const wanting = new Map<BookEntry, Proposal[]>();
  for (const proposal of proposals) {
    for (const entry of proposal.entries) {
      wanting.set(entry, [...(wanting.get(entry) ?? []), proposal]);
    }
  }
  return connectEntries(proposals, ({ entries }) =>
    entries.flatMap((entry) => wanting.get(entry) ?? []),
  ).map((rivals) => {
    const [first] = rivals;
    const rule = first?.whole.direction === 'PAYABLE' ? 'MANY_TO_ONE' : 'ONE_TO_MANY';
    const entries = [...new Set(rivals.flatMap((rival) => rival.entries))];
    const isUnique = rivals.length === 1 && first?.isUnique === true;
    return groupOf(rule, entries, !isUnique);
  });
}
