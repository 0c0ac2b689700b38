import type { BookEntry } from '../BookEntry';
import { groupOf } from '../groupOf';
import type { MayMatch, OpenEntries, RuleFindings } from '../OpenEntries';
import type { MatchedGroup } from '../ReconciliationLine';

/**
 * Entries of two offices of which one quotes the other's reference, or both carry the same. One
 * entry may answer several; a net of several on both sides, or of three offices, is ambiguous.
 *
 * Most books are matched here, entry by entry, so it counts in numbers instead of building lists.
 */
export function matchByReference(open: OpenEntries, mayMatch: MayMatch): RuleFindings {
  const entries = [...open.receivable, ...open.payable];
  const receivableCount = open.receivable.length;
  const { firstByReference, nextOfSame } = indexByReference(entries);
  const parents = Int32Array.from(entries.keys());

  const connect = (index: number, reference: string): void => {
    let found = firstByReference.get(reference) ?? -1;
    for (; found !== -1; found = nextOfSame[found] ?? -1) {
      const charge = entries[Math.min(index, found)];
      const answer = entries[Math.max(index, found)];
      const isAcross = index < receivableCount !== found < receivableCount;
      if (isAcross && charge && answer && isSamePair(charge, answer) && mayMatch(charge, answer)) {
        parents[rootOf(parents, Math.max(index, found))] = rootOf(parents, Math.min(index, found));
      }
    }
  };
  entries.forEach(({ quotedReference, reference }, index) => {
    if (quotedReference !== null) connect(index, quotedReference);
    if (nextOfSame[index] !== -1) connect(index, reference);
  });
  return { groups: collect(entries, parents) };
}

/** The first entry of each reference, and for each entry the next with the same one, or -1. */
function indexByReference(entries: readonly BookEntry[]) {
  const firstByReference = new Map<string, number>();
  const nextOfSame = new Int32Array(entries.length).fill(-1);
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const reference = entries[index]?.reference ?? '';
    nextOfSame[index] = firstByReference.get(reference) ?? -1;
    firstByReference.set(reference, index);
  }
  return { firstByReference, nextOfSame };
}

/** The entry that stands for all that are connected with this one. */
function rootOf(parents: Int32Array, index: number): number {
  let root = index;
  for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) {
    parents[root] = parents[parent] ?? parent;
    root = parent;
  }
  return root;
}

function collect(entries: readonly BookEntry[], parents: Int32Array): MatchedGroup[] {
  const connected = new Map<number, BookEntry[]>();
  entries.forEach((entry, index) => {
    const root = rootOf(parents, index);
    if (root === index) return;
    const members = connected.get(root);
    if (members) members.push(entry);
    else connected.set(root, [entry]);
  });
  return [...connected].map(([root, members]) => {
    const first = entries[root];
    const all = first ? [first, ...members] : members;
    return groupOf('REFERENCE', all, isTangled(all));
  });
}

/** A reference is believed only between the two offices it concerns; one may name nobody. */
function isSamePair(charge: BookEntry, answer: BookEntry): boolean {
  return (
    charge.office !== answer.office &&
    (charge.counterparty === answer.office || namesNobody(charge)) &&
    (answer.counterparty === charge.office || namesNobody(answer))
  );
}

function namesNobody({ counterparty, office }: BookEntry): boolean {
  return counterparty === null || counterparty === office;
}

function isTangled(entries: readonly BookEntry[]): boolean {
  if (entries.length === 2) return false;
  const { receivable, payable } = groupOf(null, entries);
  const offices = new Set(entries.map(({ office }) => office));
  return offices.size > 2 || (receivable.length > 1 && payable.length > 1);
}
