import { inPounds } from '../../../process/formatting';

import type { BookEntry } from './BookEntry';
import { partiesOf, sumPence } from './Line';
import { compareReferences } from './matchByReference';

/**
 * Entries of two offices that no rule matches and that come near each other. It is a hint for a
 * person: nothing is matched by it.
 */
export interface NearMatch {
  /** In the creditor's books, in order of reference; one entry stands on one of the sides. */
  readonly receivable: readonly BookEntry[];
  /** In the debtor's books, in order of reference. */
  readonly payable: readonly BookEntry[];
  /** Receivable less payable. */
  readonly differencePence: number;
  /**
   * How many other entries and sums come exactly as near to the entry whose line it is: above 0 a
   * person has to choose.
   */
  readonly othersCount: number;
}

/** What comes near the entries that stand alone. */
export interface NearMatches {
  /** What comes near an entry; null where nothing does. */
  readonly find: (entry: BookEntry) => NearMatch | null;
  /** Whether sums were left out that could come nearer to it, because there are too many. */
  readonly isUntried: (entry: BookEntry) => boolean;
}

/** With each entry those of the other side that a person keeps apart from it. */
export type KeptApart = ReadonlyMap<BookEntry, ReadonlySet<BookEntry>>;

/** How far apart two amounts may be that are called near. */
type Limit = (largerPence: number) => number;

/** Rounded to pounds, amounts differ by no more. */
const poundPence = 100;

/** One in ten, and never more than £2,500: up to there a statement does not chase a difference. */
const near: Limit = (largerPence) => Math.min(Math.floor(largerPence / 10), 250_000);
/** A pound, which is how many round, or one in a hundred: a slip of the pen. */
const close: Limit = (largerPence) =>
  Math.min(Math.max(poundPence, Math.floor(largerPence / 100)), near(largerPence));

/** With more entries than this on a side, some sum is near by chance and means nothing. */
const sumEntriesMax = 30;

/**
 * How many sums are tried for one creditor and debtor. It is a count, not a time: the same books
 * always give the same answer. Seven joint commissions of 30 entries a side need it all.
 */
const sumsTriedMax = 2_000_000;

/**
 * Looks for near matches among entries that stand alone, for one creditor and debtor at a time and
 * when one is asked for: people read a page of what may be hundreds of thousands of lines.
 *
 * The rules, in order; an entry takes what the first of them finds:
 * 1. of the same financial year and joint commission, close: one entry for one, or one for two or
 *    three. `preferred` says which of the two;
 * 2. as 1, of any years;
 * 3. one entry for one, close, of the same year, for different joint commissions;
 * 4. as 3, of any years;
 * 5. and 6. as 1 and 2, but near.
 *
 * Every rule looks at all entries, also at those that have found something: what comes near to
 * something else can be all that comes near to this one.
 *
 * @param alone entries that no rule matches and whose other side could be compared
 * @param apart what a person keeps apart
 */
export function findNearMatches(alone: readonly BookEntry[], apart: KeptApart): NearMatches {
  let groups: ReadonlyMap<string, readonly BookEntry[]> | null = null;
  const findings = new Map<string, GroupFindings>();
  const findingsOf = (entry: BookEntry): GroupFindings => {
    groups ??= groupBy(alone, keyOfParties);
    const key = keyOfParties(entry);
    const known = findings.get(key) ?? findInGroup(groups.get(key) ?? [], apart);
    findings.set(key, known);
    return known;
  };
  return {
    find: (entry) => findingsOf(entry).found.get(entry) ?? null,
    isUntried: (entry) => findingsOf(entry).untried.has(entry),
  };
}

function keyOfParties(entry: BookEntry): string {
  const { creditor, debtor } = partiesOf(entry);
  return creditor === null || debtor === null ? '' : `${creditor}\n${debtor}`;
}

/** What is near each entry, as it is seen from there. */
type NearOfEach = ReadonlyMap<BookEntry, NearMatch>;

interface GroupFindings {
  readonly found: NearOfEach;
  readonly untried: ReadonlySet<BookEntry>;
}

/** What of a group a rule looks at together, by a key they have in common. */
type Together = (entry: BookEntry) => string;

const ofCommission: Together = ({ jointCommission }) => jointCommission ?? '';
const ofYear: Together = ({ financialYear }) => financialYear ?? '';
const ofYearAndCommission: Together = (entry) => `${ofYear(entry)}\n${ofCommission(entry)}`;
const ofAll: Together = () => '';

function findInGroup(entries: readonly BookEntry[], apart: KeptApart): GroupFindings {
  const found = new Map<BookEntry, NearMatch>();
  const untried = new Set<BookEntry>();
  // Nothing is near to nothing.
  const counted = entries.filter((entry) => keyOfParties(entry) !== '' && entry.amountPence > 0);
  const hasYears = counted.some((entry) => ofYear(entry) !== ofYear(counted[0] ?? entry));
  let sumsLeft = sumsTriedMax;
  const isSought: IsSought = (entry) => !found.has(entry);
  const take = (together: Together, find: (entries: readonly BookEntry[]) => NearOfEach): void => {
    for (const group of cheapestFirst(groupBy(counted, together), isSought)) {
      for (const [entry, match] of find(group)) if (isSought(entry)) found.set(entry, match);
    }
  };
  const takeWithSums = (together: Together, limit: Limit): void => {
    take(together, (group) => {
      const pairs = findPairs(group, limit, { apart, isSought });
      const count = countSums(group, isSought);
      if (count > sumsLeft) {
        for (const entry of group.filter(isSought)) untried.add(entry);
        return pairs;
      }
      sumsLeft -= count;
      return count === 0 ? pairs : preferred(pairs, findSums(group, limit, { apart, isSought }));
    });
  };
  takeWithSums(ofYearAndCommission, close);
  if (hasYears) takeWithSums(ofCommission, close);
  take(ofYear, (group) => findPairs(group, close, { apart, isSought }));
  if (hasYears) take(ofAll, (group) => findPairs(group, close, { apart, isSought }));
  takeWithSums(ofYearAndCommission, near);
  if (hasYears) takeWithSums(ofCommission, near);
  return { found, untried };
}

/** Whether an entry has found nothing yet. */
type IsSought = (entry: BookEntry) => boolean;

/** For which entries to look, and what not to put together. */
interface Search {
  readonly apart: KeptApart;
  readonly isSought: IsSought;
}

/** The groups in which something is sought, with the fewest sums first: most are looked at then. */
function cheapestFirst(
  groups: ReadonlyMap<string, readonly BookEntry[]>,
  isSought: IsSought,
): (readonly BookEntry[])[] {
  return [...groups]
    .filter(([, entries]) => entries.some(isSought))
    .map(([key, entries]) => ({ key, entries, count: countSums(entries, isSought) }))
    .sort((a, b) => a.count - b.count || (a.key < b.key ? -1 : 1))
    .map(({ entries }) => entries);
}

/**
 * For each entry the pair or the sum. Within a pound the nearer is named, and of equals the pair.
 * Further off a pair goes before any sum: among ten entries some sum comes nearer than the right
 * entry by chance in up to one case of four, but within a pound hardly ever.
 */
function preferred(pairs: NearOfEach, sums: NearOfEach): NearOfEach {
  const chosen = new Map(pairs);
  for (const [entry, sum] of sums) {
    const pair = pairs.get(entry);
    if (!pair) chosen.set(entry, sum);
    else if (gapOf(pair) === gapOf(sum)) {
      // The sum that is named in the other's place is one more, beside those as near to it.
      const othersCount = pair.othersCount + 1 + sum.othersCount;
      chosen.set(entry, { ...pair, othersCount });
    } else if (gapOf(sum) <= poundPence && gapOf(sum) < gapOf(pair)) chosen.set(entry, sum);
  }
  return chosen;
}

/** With each entry the one of the other side that is nearest. */
function findPairs(
  entries: readonly BookEntry[],
  limit: Limit,
  { apart, isSought }: Search,
): NearOfEach {
  const sides = toSides(entries);
  const found = new Map<BookEntry, NearMatch>();
  const charges = byAmount(sides.receivable);
  const answers = byAmount(sides.payable);
  for (const charge of sides.receivable.filter(isSought)) {
    const { nearest, othersCount } = findNearest(charge, answers, limit, apart.get(charge));
    if (nearest) found.set(charge, toMatch([charge], [nearest], othersCount));
  }
  for (const answer of sides.payable.filter(isSought)) {
    const { nearest, othersCount } = findNearest(answer, charges, limit, apart.get(answer));
    if (nearest) found.set(answer, toMatch([nearest], [answer], othersCount));
  }
  return found;
}

interface ByAmount {
  /** In order, each once. */
  readonly amounts: readonly number[];
  /** The entries of each amount, in order of reference. */
  readonly entriesOf: ReadonlyMap<number, ReadonlySet<BookEntry>>;
}

function byAmount(entries: readonly BookEntry[]): ByAmount {
  const entriesOf = new Map<number, Set<BookEntry>>();
  for (const entry of entries) {
    const known = entriesOf.get(entry.amountPence);
    if (known) known.add(entry);
    else entriesOf.set(entry.amountPence, new Set([entry]));
  }
  return { amounts: [...entriesOf.keys()].sort((a, b) => a - b), entriesOf };
}

const nobody: ReadonlySet<BookEntry> = new Set();

/**
 * Walks outwards from the amount of an entry, amount by amount, until there is one that a person
 * does not keep apart from it: all entries of an amount are counted without looking at each.
 */
function findNearest(
  { amountPence }: BookEntry,
  { amounts, entriesOf }: ByAmount,
  limit: Limit,
  apart: ReadonlySet<BookEntry> = nobody,
): { readonly nearest: BookEntry | null; readonly othersCount: number } {
  const from = firstOfAtLeast(amountPence, amounts);
  let [below, above] = [from - 1, from];
  const gapAt = (index: number): number => Math.abs((amounts[index] ?? Infinity) - amountPence);
  for (;;) {
    const gap = Math.min(gapAt(below), gapAt(above));
    const asNear = [below, above]
      .filter((index) => gapAt(index) === gap)
      .flatMap((index) => amounts[index] ?? [])
      .filter((candidatePence) => isWithin(limit, amountPence, candidatePence));
    if (asNear.length === 0) return { nearest: null, othersCount: 0 };
    if (gapAt(below) === gap) below -= 1;
    if (gapAt(above) === gap) above += 1;
    const sets = asNear.map((candidatePence) => entriesOf.get(candidatePence) ?? nobody);
    const firsts = sets.flatMap((entries) => firstExcept(apart, entries) ?? []);
    const [nearest] = firsts.sort(compareReferences);
    if (!nearest) continue;
    const excepted = [...apart].filter((entry) => sets.some((entries) => entries.has(entry)));
    const count = sets.reduce((sum, { size }) => sum + size, 0) - excepted.length;
    return { nearest, othersCount: count - 1 };
  }
}

function firstExcept(
  apart: ReadonlySet<BookEntry>,
  entries: ReadonlySet<BookEntry>,
): BookEntry | null {
  for (const entry of entries) if (!apart.has(entry)) return entry;
  return null;
}

function isWithin(limit: Limit, onePence: number, otherPence: number): boolean {
  return Math.abs(onePence - otherPence) <= limit(Math.max(onePence, otherPence));
}

function firstOfAtLeast(amountPence: number, amounts: readonly number[]): number {
  let [from, to] = [0, amounts.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((amounts[middle] ?? 0) < amountPence) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** How many sums there are to try among entries; none where they would mean nothing. */
function countSums(entries: readonly BookEntry[], isSought: IsSought): number {
  const { receivable, payable } = toSides(entries);
  if (Math.max(receivable.length, payable.length) > sumEntriesMax) return 0;
  return (
    wholesOf(receivable, payable, isSought).length * countCombinations(payable.length) +
    wholesOf(payable, receivable, isSought).length * countCombinations(receivable.length)
  );
}

/** The entries whose sums can say something to an entry that is sought. */
function wholesOf(
  side: readonly BookEntry[],
  other: readonly BookEntry[],
  isSought: IsSought,
): readonly BookEntry[] {
  return other.some(isSought) ? side : side.filter(isSought);
}

/** Twos and threes. */
function countCombinations(count: number): number {
  const twos = (count * (count - 1)) / 2;
  return twos + (twos * (count - 2)) / 3;
}

/**
 * With each entry the nearest sum that it is part of or that is compared with it, and how many of
 * such sums are as near.
 */
function findSums(
  entries: readonly BookEntry[],
  limit: Limit,
  { apart, isSought }: Search,
): NearOfEach {
  const { receivable, payable } = toSides(entries);
  const found = new Map<BookEntry, NearMatch>();
  const add = (entry: BookEntry, match: NearMatch): void => {
    const known = found.get(entry);
    found.set(entry, known ? nearerWithBoth(known, match) : match);
  };
  const addSumsOf = (whole: BookEntry, candidates: readonly BookEntry[]): void => {
    const kept = apart.get(whole) ?? nobody;
    const parts = candidates.filter((part) => !kept.has(part));
    const { ofWhole, ofParts } = findNearestSums(whole, parts, limit);
    const addNear = (entry: BookEntry, { first, count }: NearestSums): void => {
      if (!first) return;
      add(
        entry,
        whole.direction === 'RECEIVABLE'
          ? toMatch([whole], first, count - 1)
          : toMatch(first, [whole], count - 1),
      );
    };
    addNear(whole, ofWhole);
    for (const [part, sums] of ofParts) addNear(part, sums);
  };
  for (const whole of wholesOf(receivable, payable, isSought)) addSumsOf(whole, payable);
  for (const whole of wholesOf(payable, receivable, isSought)) addSumsOf(whole, receivable);
  return found;
}

/** The nearer of two, which counts the other where it is as near. */
function nearerWithBoth(one: NearMatch, other: NearMatch): NearMatch {
  const nearer = isNearer(other, one) ? other : one;
  if (gapOf(one) !== gapOf(other)) return nearer;
  return { ...nearer, othersCount: one.othersCount + 1 + other.othersCount };
}

/** The sums that come nearest, all equally near. */
interface NearestSums {
  /** The first, by how many entries it has and their references. */
  readonly first: readonly BookEntry[] | null;
  readonly count: number;
}

/** The same while sums are being added. */
class NearestSoFar implements NearestSums {
  first: readonly BookEntry[] | null = null;
  count = 0;
  private gapPence = Infinity;

  add(sum: readonly BookEntry[], gapPence: number): void {
    if (gapPence > this.gapPence) return;
    if (gapPence < this.gapPence) {
      this.gapPence = gapPence;
      this.first = sum;
      this.count = 0;
    }
    this.count += 1;
  }
}

/**
 * The nearest sums for the whole, and for each part the nearest of those that it is in.
 *
 * @param parts in order of reference
 */
function findNearestSums(
  { amountPence }: BookEntry,
  parts: readonly BookEntry[],
  limit: Limit,
): { readonly ofWhole: NearestSums; readonly ofParts: ReadonlyMap<BookEntry, NearestSums> } {
  const ofWhole = new NearestSoFar();
  const ofParts = new Map(parts.map((part) => [part, new NearestSoFar()]));
  const add = (sum: readonly BookEntry[], pence: number): void => {
    const gapPence = Math.abs(pence - amountPence);
    ofWhole.add(sum, gapPence);
    for (const part of sum) ofParts.get(part)?.add(sum, gapPence);
  };
  // Twos before threes: what has fewer entries comes first.
  const twos = parts.flatMap((one, index) =>
    parts.slice(index + 1).map((two, distance) => {
      const pence = one.amountPence + two.amountPence;
      return { one, two, pence, next: index + distance + 2 };
    }),
  );
  for (const { one, two, pence } of twos) {
    if (isWithin(limit, amountPence, pence)) add([one, two], pence);
  }
  for (const { one, two, pence, next } of twos) {
    for (let index = next; index < parts.length; index += 1) {
      const three = parts[index];
      const sumOfThree = pence + (three?.amountPence ?? 0);
      if (three && isWithin(limit, amountPence, sumOfThree)) add([one, two, three], sumOfThree);
    }
  }
  return { ofWhole, ofParts };
}

/** The smaller difference, then fewer entries, then the references decide. */
function isNearer(match: NearMatch, other: NearMatch): boolean {
  const gaps = gapOf(match) - gapOf(other);
  if (gaps !== 0) return gaps < 0;
  const sizes = sizeOf(match) - sizeOf(other);
  return sizes === 0 ? textOf(match) < textOf(other) : sizes < 0;
}

function gapOf({ differencePence }: NearMatch): number {
  return Math.abs(differencePence);
}

function sizeOf({ receivable, payable }: NearMatch): number {
  return receivable.length + payable.length;
}

function textOf({ receivable, payable }: NearMatch): string {
  return [...receivable, ...payable]
    .map(({ reference }) => reference)
    .sort()
    .join('\n');
}

function toMatch(
  receivable: readonly BookEntry[],
  payable: readonly BookEntry[],
  othersCount: number,
): NearMatch {
  const differencePence = sumPence(receivable) - sumPence(payable);
  return { receivable, payable, differencePence, othersCount };
}

/** In order of reference, so that the order of the books never matters. */
function toSides(entries: readonly BookEntry[]) {
  const inOrder = [...entries].sort(compareReferences);
  return {
    receivable: inOrder.filter(({ direction }) => direction === 'RECEIVABLE'),
    payable: inOrder.filter(({ direction }) => direction === 'PAYABLE'),
  };
}

function groupBy(
  entries: readonly BookEntry[],
  keyOf: (entry: BookEntry) => string,
): ReadonlyMap<string, readonly BookEntry[]> {
  const groups = new Map<string, BookEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const known = groups.get(key);
    if (known) known.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

/** What is near an entry, in words for a person. */
export function nearMatchInWords(
  entry: BookEntry,
  match: NearMatch,
  nameOf: (code: string) => string,
): string {
  const isCharge = entry.direction === 'RECEIVABLE';
  const [own, others] = isCharge
    ? [match.receivable, match.payable]
    : [match.payable, match.receivable];
  const beside = own.filter((one) => one !== entry);
  const gap = inPounds(gapOf(match));
  const books = nameOf(others[0]?.office ?? '');
  const what = `${inWords(others, entry)} in the books of ${books}`;
  const subject =
    beside.length > 0
      ? `Together with ${inWords(beside, entry)} it comes to ${inPounds(sumPence(own))}, which`
      : 'It';
  const comparison =
    gapOf(match) === 0 ? `is the same amount as ${what}` : `differs by ${gap} from ${what}`;
  const commission = [...own, ...others].every(
    ({ jointCommission }) => jointCommission === entry.jointCommission,
  )
    ? ''
    : ', for another joint commission or none';
  const rivals =
    match.othersCount === 0
      ? ''
      : match.othersCount === 1
        ? ' Another comes as near.'
        : ` ${match.othersCount} others come as near.`;
  return `${subject} ${comparison}${commission}.${rivals} Nothing was matched by this: a person decides.`;
}

/** `essex:1 (£80) and essex:2 (£20, financial year 2014-15)`: the year where it is another. */
function inWords(entries: readonly BookEntry[], { financialYear: own }: BookEntry): string {
  const each = entries.map(({ reference, amountPence, financialYear: year }) => {
    const ofYear = year === undefined || year === own ? '' : `, financial year ${year}`;
    return `${reference} (${inPounds(amountPence)}${ofYear})`;
  });
  return each.length < 2
    ? each.join('')
    : `${each.slice(0, -1).join(', ')} and ${each.at(-1) ?? ''}`;
}
