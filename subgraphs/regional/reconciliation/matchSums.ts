import type { BookEntry } from './BookEntry';
import { groupOf, partiesOf } from './Line';
import type { MatchedGroup } from './ReconciliationLine';
import { connectEntries } from './matchByReference';
import {
  groupByParties,
  type MayMatch,
  type OpenEntries,
  type PartyGroup,
  type RuleFindings,
} from './matchingRules';

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

/** More candidates than this make a sum that fits mean nothing, and the search too long. */
const candidatesMax = 30;
/** A search that takes more steps than this is given up. It is a count, not a time: the same
 * books always give the same answer. */
const sumStepsMax = 2_000;

interface SumSearch {
  /** Two sums are enough to know that more than one fits. */
  readonly sums: readonly (readonly BookEntry[])[];
  /** Whether every combination was tried, or two were found. */
  readonly isComplete: boolean;
  readonly steps: number;
}

/** Looks for two or more of the candidates that add up to the amount exactly. */
function findSum(amountPence: number, candidates: readonly BookEntry[]): SumSearch {
  const smaller = candidates.filter((entry) => entry.amountPence < amountPence);
  if (smaller.length < 2) return { sums: [], isComplete: true, steps: 0 };
  if (smaller.length > candidatesMax) return { sums: [], isComplete: false, steps: 0 };
  smaller.sort((a, b) => b.amountPence - a.amountPence);
  const restPence = sumsFromHere(smaller);
  const sums: BookEntry[][] = [];
  let steps = 0;

  const search = (from: number, missingPence: number, taken: readonly BookEntry[]): void => {
    if (missingPence === 0) {
      sums.push([...taken]);
      return;
    }
    for (let index = from; index < smaller.length; index += 1) {
      if (sums.length > 1 || steps >= sumStepsMax) return;
      steps += 1;
      const entry = smaller[index];
      // All that are left do not suffice, nor will fewer of them.
      if (!entry || (restPence[index] ?? 0) < missingPence) return;
      if (entry.amountPence <= missingPence) {
        search(index + 1, missingPence - entry.amountPence, [...taken, entry]);
      }
    }
  };
  search(0, amountPence, []);
  return { sums, isComplete: steps < sumStepsMax || sums.length > 1, steps };
}

/** For each place, the sum of all candidates from there on. */
function sumsFromHere(entries: readonly BookEntry[]): number[] {
  const sums: number[] = [];
  let sum = 0;
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    sum += entries[index]?.amountPence ?? 0;
    sums[index] = sum;
  }
  return sums;
}
