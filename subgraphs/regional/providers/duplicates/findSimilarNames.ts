import { significantWords } from './nameSides';

/** Two folded names that are alike, by their numbers in the list. */
interface SimilarNames {
  readonly one: number;
  readonly other: number;
}

/** How alike two whole names must be, and each word of the shorter with a word of the longer. */
const wholeMin = 0.7;
const wordMin = 0.5;

/**
 * The pairs of names that are alike as wholes and word by word: Hertfordshire Domestic Abuse
 * Service and Bedfordshire Domestic Abuse Service share most of their letters and are two.
 *
 * Not every name is compared with every other: names as alike as this must share one of their
 * rarest groups of letters, early enough in both (PPJoin, Xiao et al. 2008). Names have to be
 * distinct.
 */
export function findSimilarNames(folded: readonly string[]): readonly SimilarNames[] {
  const names = inOrderOfSize(folded);
  /** By group of letters: the names met so far that begin with it, and where it stands in them. */
  const begun: { readonly name: number; readonly at: number }[][] = [];
  const found: SimilarNames[] = [];
  for (const [current, { place, groups }] of names.entries()) {
    const leastSize = wholeMin * groups.length;
    const shared = new Map<number, number>();
    for (let at = 0; at < prefixLength(groups.length, wholeMin); at += 1) {
      for (const { name, at: there } of begun[groups[at] ?? -1] ?? []) {
        const other = names[name]?.groups ?? groups;
        if (other.length < leastSize) continue;
        const before = shared.get(name) ?? 0;
        const atMost = before + Math.min(groups.length - at, other.length - there);
        // What can no longer share enough is not looked at again.
        shared.set(name, atMost < sharedMin(groups.length, other.length) ? -Infinity : before + 1);
      }
    }
    for (const [name, count] of shared) {
      const other = names[name];
      if (!other || count <= 0) continue;
      if (!shareEnough(groups, other.groups)) continue;
      const [one, two] = [Math.min(place, other.place), Math.max(place, other.place)];
      if (areAlikeByWord(folded[one] ?? '', folded[two] ?? '')) found.push({ one, other: two });
    }
    // Later names are as long or longer, so that fewer groups of this one need to be known.
    const known = prefixLength(groups.length, (2 * wholeMin) / (1 + wholeMin));
    for (let at = 0; at < known; at += 1) {
      (begun[groups[at] ?? -1] ??= []).push({ name: current, at });
    }
  }
  return found.sort((a, b) => a.other - b.other || a.one - b.one);
}

/** A name by the numbers of its groups of three letters, the rarest first. */
interface NumberedName {
  /** Its number in the list that was given. */
  readonly place: number;
  readonly groups: readonly number[];
}

/** The shortest first; groups are numbered from the rarest on, the same in every name. */
function inOrderOfSize(folded: readonly string[]): readonly NumberedName[] {
  const trigrams = folded.map((text) => [...trigramsOf(text)]);
  const frequencies = new Map<string, number>();
  for (const trigram of trigrams.flat()) {
    frequencies.set(trigram, (frequencies.get(trigram) ?? 0) + 1);
  }
  const numbers = new Map(
    [...frequencies]
      .sort(([a, often], [b, oftenToo]) => often - oftenToo || (a < b ? -1 : 1))
      .map(([trigram], number) => [trigram, number]),
  );
  return trigrams
    .map((groups, place) => ({
      place,
      groups: groups.map((trigram) => numbers.get(trigram) ?? -1).sort((a, b) => a - b),
    }))
    .sort((a, b) => a.groups.length - b.groups.length || a.place - b.place);
}

/** Of so many of the rarest, two names that share at least `share` must have one in common. */
function prefixLength(size: number, share: number): number {
  return Math.min(size, size - Math.ceil(share * size - rounding) + 1);
}

/** How many groups two names of these sizes share at least, when they are alike. */
function sharedMin(one: number, other: number): number {
  return Math.ceil((wholeMin / (1 + wholeMin)) * (one + other) - rounding);
}

/** 0.7 times 10 is a little more than 7 in floating point. */
const rounding = 1e-9;

/** Whether two ascending lists share enough; stops as soon as they cannot any more. */
function shareEnough(one: readonly number[], other: readonly number[]): boolean {
  const enough = sharedMin(one.length, other.length);
  let [a, b, count] = [0, 0, 0];
  while (a < one.length && b < other.length) {
    if (count + Math.min(one.length - a, other.length - b) < enough) return false;
    const difference = (one[a] ?? 0) - (other[b] ?? 0);
    if (difference === 0) count += 1;
    if (difference <= 0) a += 1;
    if (difference >= 0) b += 1;
  }
  return count >= enough;
}

function areAlikeByWord(a: string, b: string): boolean {
  const [few = [], many = []] = [significantWords(a), significantWords(b)].sort(
    (left, right) => left.length - right.length,
  );
  const others = many.map(trigramsOf);
  return few.every((word) => {
    const trigrams = trigramsOf(word);
    return others.some((other) => similarityOf(trigrams, other) >= wordMin);
  });
}

/**
 * The groups of three letters of a folded name, as PostgreSQL's pg_trgm makes them: each word with
 * two spaces before and one behind.
 */
export function trigramsOf(folded: string): ReadonlySet<string> {
  const trigrams = new Set<string>();
  for (const word of folded.split(' ')) {
    const letters = [' ', ' ', ...word, ' '];
    for (let start = 0; word !== '' && start + 3 <= letters.length; start += 1) {
      trigrams.add(letters.slice(start, start + 3).join(''));
    }
  }
  return trigrams;
}

/** How much of two sets is the same: what they share of all they hold, from 0 to 1. */
export function similarityOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const trigram of few) if (many.has(trigram)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
