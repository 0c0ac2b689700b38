import type { BookEntry } from './BookEntry';
import type { MatchedGroup } from './ReconciliationLine';
import type { MayMatch, OpenEntries, RuleFindings } from './matchingRules';

/**
 * Entries of two offices of which one quotes the other's reference, or both carry the same. One
 * entry may answer several; a net of several on both sides, or of three offices, is ambiguous.
 *
 * Most books are matched here, entry by entry, so it counts in numbers instead of building lists:
 * an entry is its place among all receivable entries followed by all payable ones.
 */
export function matchByReference(open: OpenEntries, mayMatch: MayMatch): RuleFindings {
  const links = new Links(open, mayMatch);
  connectSame(open, links);
  connectQuoted(open, links);
  return collect(open, links.parents);
}

/** Which entries are connected. No function is made within a loop: there are half a million. */
class Links {
  /** For each place one before it in the same set, or itself. */
  readonly parents: Int32Array;

  constructor(
    private readonly open: OpenEntries,
    private readonly mayMatch: MayMatch,
  ) {
    this.parents = Int32Array.from({ length: open.receivable.length + open.payable.length }, place);
  }

  /** Connects two entries by their index on each side, unless that cannot be. */
  add(receivable: number, payable: number): void {
    const charge = this.open.receivable[receivable];
    const answer = this.open.payable[payable];
    if (!charge || !answer || !isSamePair(charge, answer)) return;
    if (!this.mayMatch(charge, answer)) return;
    unite(this.parents, receivable, this.open.receivable.length + payable);
  }
}

function place(_: unknown, index: number): number {
  return index;
}

/** Both sides come in order of reference, so they are walked through together. */
function connectSame({ receivable, payable }: OpenEntries, links: Links): void {
  let from = 0;
  for (const [index, { reference }] of payable.entries()) {
    while (from < receivable.length && (receivable[from]?.reference ?? '') < reference) from += 1;
    for (let at = from; receivable[at]?.reference === reference; at += 1) links.add(at, index);
  }
}

function connectQuoted({ receivable, payable }: OpenEntries, links: Links): void {
  const charges = firstByReference(payable.some(quotes) ? receivable : []);
  for (const [index, { quotedReference: quoted }] of payable.entries()) {
    const first = quoted === null ? undefined : charges.get(quoted);
    if (first === undefined) continue;
    for (let at = first; receivable[at]?.reference === quoted; at += 1) links.add(at, index);
  }
  const answers = firstByReference(receivable.some(quotes) ? payable : []);
  for (const [index, { quotedReference: quoted }] of receivable.entries()) {
    const first = quoted === null ? undefined : answers.get(quoted);
    if (first === undefined) continue;
    for (let at = first; payable[at]?.reference === quoted; at += 1) links.add(index, at);
  }
}

function quotes({ quotedReference }: BookEntry): boolean {
  return quotedReference !== null;
}

/** Where the first entry of each reference stands; others with the same one follow it. */
function firstByReference(entries: readonly BookEntry[]): Map<string, number> {
  const first = new Map<string, number>();
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    first.set(entries[index]?.reference ?? '', index);
  }
  return first;
}

/** Of two connected sets, the earliest entry of both stands for all. */
function unite(parents: Int32Array, one: number, other: number): void {
  const [a, b] = [rootOf(parents, one), rootOf(parents, other)];
  parents[Math.max(a, b)] = Math.min(a, b);
}

/** The entry that stands for all that are connected with this one. */
function rootOf(parents: Int32Array, place: number): number {
  let root = place;
  for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) {
    parents[root] = parents[parent] ?? parent;
    root = parent;
  }
  return root;
}

/** The connected sets as groups, and what is connected with nothing. */
function collect({ receivable, payable }: OpenEntries, parents: Int32Array): RuleFindings {
  // How many entries each set has; then, for sets of several, the number of the set, below zero.
  const numbers = new Int32Array(parents.length);
  for (let at = 0; at < parents.length; at += 1) {
    const root = rootOf(parents, at);
    numbers[root] = (numbers[root] ?? 0) + 1;
  }
  const sets: EntrySet[] = [];
  const left: EntrySet = { receivable: [], payable: [] };
  const setOf = (at: number): EntrySet => {
    const root = rootOf(parents, at);
    const number = numbers[root] ?? 1;
    if (number === 1) return left;
    if (number > 1) numbers[root] = -sets.push({ receivable: [], payable: [] });
    return sets[-(numbers[root] ?? 0) - 1] ?? left;
  };
  receivable.forEach((entry, index) => setOf(index).receivable.push(entry));
  payable.forEach((entry, index) => setOf(receivable.length + index).payable.push(entry));
  return { groups: sets.map(groupOfSet), left };
}

interface EntrySet {
  readonly receivable: BookEntry[];
  readonly payable: BookEntry[];
}

function groupOfSet({ receivable, payable }: EntrySet): MatchedGroup {
  const isAmbiguous = isTangled(receivable, payable);
  return { rule: 'REFERENCE', receivable, payable, isAmbiguous, decision: null };
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

function isTangled(receivable: readonly BookEntry[], payable: readonly BookEntry[]): boolean {
  if (receivable.length === 1 && payable.length === 1) return false;
  const offices = new Set([...receivable, ...payable].map(({ office }) => office));
  return offices.size > 2 || (receivable.length > 1 && payable.length > 1);
}

/**
 * Puts things that are connected, directly or through others, into one group. The groups come in
 * the order of their first member, the members in the order given.
 */
export function connectEntries<Item>(
  items: readonly Item[],
  neighboursOf: (item: Item) => readonly Item[],
): Item[][] {
  const groupOf = new Map<Item, number>();
  items.forEach((item, group) => {
    if (groupOf.has(item)) return;
    const waiting = [item];
    groupOf.set(item, group);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const neighbour of neighboursOf(next)) {
        if (groupOf.has(neighbour)) continue;
        groupOf.set(neighbour, group);
        waiting.push(neighbour);
      }
    }
  });
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groupOf.get(item) ?? -1;
    const members = groups.get(group);
    if (members) members.push(item);
    else groups.set(group, [item]);
  }
  return [...groups.values()];
}

/** Sorts by reference, by code unit, so that the order of the books never matters. */
export function compareReferences(
  a: { readonly reference: string },
  b: { readonly reference: string },
): number {
  return a.reference < b.reference ? -1 : a.reference > b.reference ? 1 : 0;
}
