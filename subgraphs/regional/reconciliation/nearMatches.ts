import { inPounds } from '../../../process/formatting';

import type { BookEntry } from './BookEntry';
import { partiesOf, sumPence } from './Line';
import { compareReferences } from './matchByReference';
import type { MayMatch } from './matchingRules';

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
  /** How many others come as near: above 0 a person has to choose. */
  readonly othersCount: number;
}

/** Finds the near match of an entry that stands alone; null where there is none. */
export type FindNearMatch = (entry: BookEntry) => NearMatch | null;

/** How far apart two amounts may be that are called near. */
type Limit = (largerPence: number) => number;

/** A pound, which is how many round, or one in a hundred: a slip of the pen. */
const close: Limit = (largerPence) => Math.max(100, Math.floor(largerPence / 100));
/** One in ten, and never more than £2,500: up to there a statement does not chase a difference. */
const near: Limit = (largerPence) => Math.max(100, Math.min(Math.floor(largerPence / 10), 250_000));

/** With more entries than this on a side, some sum is near by chance and means nothing. */
const sumEntriesMax = 30;

/**
 * Looks for near matches among entries that stand alone, for one creditor and debtor at a time and
 * when one is asked for: people read a page of what may be hundreds of thousands of lines.
 *
 * The rules, in order; what one finds near, later ones do not look at:
 * 1. one entry for one, close, for the same joint commission;
 * 2. one entry for two or three of the other side, close, for the same joint commission;
 * 3. one entry for one, close, for different joint commissions;
 * 4. and 5. as 1 and 2, but near.
 *
 * @param alone entries that no rule matches and whose other side could be compared
 * @param mayMatch whether a person has not kept two entries apart
 */
export function nearMatchFinder(alone: readonly BookEntry[], mayMatch: MayMatch): FindNearMatch {
  let groups: ReadonlyMap<string, readonly BookEntry[]> | null = null;
  const found = new Map<string, ReadonlyMap<BookEntry, NearMatch>>();
  return (entry) => {
    groups ??= groupBy(alone, keyOfParties);
    const key = keyOfParties(entry);
    const known = found.get(key) ?? findInGroup(groups.get(key) ?? [], mayMatch);
    found.set(key, known);
    return known.get(entry) ?? null;
  };
}

function keyOfParties(entry: BookEntry): string {
  const { creditor, debtor } = partiesOf(entry);
  return creditor === null || debtor === null ? '' : `${creditor}\n${debtor}`;
}

/** What is near each entry, as it is seen from there. */
type NearOfEach = ReadonlyMap<BookEntry, NearMatch>;

function findInGroup(entries: readonly BookEntry[], mayMatch: MayMatch): NearOfEach {
  const found = new Map<BookEntry, NearMatch>();
  if (entries.every((entry) => keyOfParties(entry) === '')) return found;
  const left = (): BookEntry[] => entries.filter((entry) => !found.has(entry));
  const ofEachCommission = (find: NearRule, limit: Limit): NearOfEach[] =>
    [...groupBy(left(), ({ jointCommission }) => jointCommission ?? '').values()].map((of) =>
      find(of, limit, mayMatch),
    );
  const rules = [
    () => ofEachCommission(findPairs, close),
    () => ofEachCommission(findSums, close),
    () => [findPairs(left(), close, mayMatch)],
    () => ofEachCommission(findPairs, near),
    () => ofEachCommission(findSums, near),
  ];
  for (const rule of rules) {
    for (const of of rule()) for (const [entry, match] of of) found.set(entry, match);
  }
  return found;
}

type NearRule = (entries: readonly BookEntry[], limit: Limit, mayMatch: MayMatch) => NearOfEach;

/** With each entry the one of the other side that is nearest. */
function findPairs(entries: readonly BookEntry[], limit: Limit, mayMatch: MayMatch): NearOfEach {
  const sides = toSides(entries);
  const byAmount = {
    receivable: [...sides.receivable].sort(compareAmounts),
    payable: [...sides.payable].sort(compareAmounts),
  };
  const found = new Map<BookEntry, NearMatch>();
  for (const charge of sides.receivable) {
    const fits = (answer: BookEntry): boolean => mayMatch(charge, answer);
    const { nearest, othersCount } = findNearest(charge, byAmount.payable, { limit, fits });
    if (nearest) found.set(charge, toMatch([charge], [nearest], othersCount));
  }
  for (const answer of sides.payable) {
    const fits = (charge: BookEntry): boolean => mayMatch(charge, answer);
    const { nearest, othersCount } = findNearest(answer, byAmount.receivable, { limit, fits });
    if (nearest) found.set(answer, toMatch([nearest], [answer], othersCount));
  }
  return found;
}

/** So many are looked at from the nearest outwards: entries kept apart by hand are few. */
const lookedAtMax = 100;

/** Walks outwards from the amount of an entry, to the smaller and to the larger amounts. */
function findNearest(
  { amountPence }: BookEntry,
  candidates: readonly BookEntry[],
  { limit, fits }: { readonly limit: Limit; readonly fits: (candidate: BookEntry) => boolean },
): { readonly nearest: BookEntry | null; readonly othersCount: number } {
  const gapTo = (candidate: BookEntry | undefined): number =>
    candidate === undefined ? Infinity : Math.abs(candidate.amountPence - amountPence);
  let above = firstOfAtLeast(amountPence, candidates);
  let below = above - 1;
  let nearest: BookEntry | null = null;
  let count = 0;
  for (let looked = 0; looked < lookedAtMax; looked += 1) {
    const isBelow = gapTo(candidates[below]) <= gapTo(candidates[above]);
    const candidate = candidates[isBelow ? below-- : above++];
    if (!candidate || (nearest && gapTo(candidate) > gapTo(nearest))) break;
    if (!isWithin(limit, amountPence, candidate.amountPence)) break;
    if (!fits(candidate)) continue;
    count += 1;
    if (!nearest || candidate.reference < nearest.reference) nearest = candidate;
  }
  return { nearest, othersCount: Math.max(0, count - 1) };
}

function isWithin(limit: Limit, onePence: number, otherPence: number): boolean {
  return Math.abs(onePence - otherPence) <= limit(Math.max(onePence, otherPence));
}

function firstOfAtLeast(amountPence: number, entries: readonly BookEntry[]): number {
  let [from, to] = [0, entries.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((entries[middle]?.amountPence ?? 0) < amountPence) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Of sums that are equally near, so many are shown to their parts; the whole counts them all. */
const sumsShownMax = 20;

/** With each entry two or three of the other side whose sum is nearest; with those, what they add up to. */
function findSums(entries: readonly BookEntry[], limit: Limit, mayMatch: MayMatch): NearOfEach {
  const { receivable, payable } = toSides(entries);
  const found = new Map<BookEntry, NearMatch>();
  if (receivable.length > sumEntriesMax || payable.length > sumEntriesMax) return found;
  const matches: NearMatch[] = [];
  for (const whole of receivable) {
    const parts = payable.filter((part) => mayMatch(whole, part));
    const { sums, count } = findNearestSums(whole, parts, limit);
    for (const sum of sums) matches.push(toMatch([whole], sum, count - 1));
  }
  for (const whole of payable) {
    const parts = receivable.filter((part) => mayMatch(part, whole));
    const { sums, count } = findNearestSums(whole, parts, limit);
    for (const sum of sums) matches.push(toMatch(sum, [whole], count - 1));
  }
  const ofEach = new Map<BookEntry, NearMatch[]>();
  for (const match of matches) {
    for (const entry of [...match.receivable, ...match.payable]) {
      ofEach.set(entry, [...(ofEach.get(entry) ?? []), match]);
    }
  }
  for (const [entry, all] of ofEach) {
    const nearest = all.reduce((best, match) => (isNearer(match, best) ? match : best));
    // Those of the same whole are counted where the whole is looked at.
    const rivals = all.filter(
      (match) => gapOf(match) === gapOf(nearest) && wholeOf(match) !== wholeOf(nearest),
    );
    const wholes = new Set(rivals.map(wholeOf));
    found.set(entry, { ...nearest, othersCount: nearest.othersCount + wholes.size });
  }
  return found;
}

/** The one entry that stands alone on its side. */
function wholeOf({ receivable, payable }: NearMatch): BookEntry | undefined {
  return receivable.length === 1 ? receivable[0] : payable[0];
}

interface NearestSums {
  /** All of them are equally near. */
  readonly sums: readonly (readonly BookEntry[])[];
  /** How many there are, shown or not. */
  readonly count: number;
}

function findNearestSums(
  { amountPence }: BookEntry,
  parts: readonly BookEntry[],
  limit: Limit,
): NearestSums {
  let sums: (readonly BookEntry[])[] = [];
  let count = 0;
  let nearestPence = Infinity;
  const consider = (sum: readonly BookEntry[]): void => {
    const pence = sumPence(sum);
    const gap = Math.abs(pence - amountPence);
    if (gap > nearestPence || !isWithin(limit, amountPence, pence)) return;
    if (gap < nearestPence) {
      nearestPence = gap;
      sums = [];
      count = 0;
    }
    count += 1;
    if (sums.length < sumsShownMax) sums.push(sum);
  };
  for (const [first, one] of parts.entries()) {
    for (const [second, two] of parts.entries()) {
      if (second <= first) continue;
      consider([one, two]);
      for (const three of parts.slice(second + 1)) consider([one, two, three]);
    }
  }
  return { sums, count };
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

function compareAmounts(a: BookEntry, b: BookEntry): number {
  return a.amountPence - b.amountPence || compareReferences(a, b);
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
  const what = `${inWords(others)} in the books of ${books}`;
  const subject =
    beside.length > 0
      ? `Together with ${inWords(beside)} it comes to ${inPounds(sumPence(own))}, which`
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

/** `essex:1 (£80) and essex:2 (£20)`. */
function inWords(entries: readonly BookEntry[]): string {
  const each = entries.map(
    ({ reference, amountPence }) => `${reference} (${inPounds(amountPence)})`,
  );
  return each.length < 2
    ? each.join('')
    : `${each.slice(0, -1).join(', ')} and ${each.at(-1) ?? ''}`;
}
