import { significantWords } from './significantWords';
import { similarityOf, trigramsOf } from './trigrams';

/** Two folded names that are alike, by their numbers in the list. */
export interface SimilarNames {
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
 * rarest groups of letters (prefix filtering, Chaudhuri et al. 2006). Names have to be distinct.
 */
export function findSimilarNames(folded: readonly string[]): readonly SimilarNames[] {
  const names = folded.map((text) => ({ text, trigrams: trigramsOf(text) }));
  const frequencies = new Map<string, number>();
  for (const { trigrams } of names) {
    for (const trigram of trigrams) frequencies.set(trigram, (frequencies.get(trigram) ?? 0) + 1);
  }
  const byRareTrigram = new Map<string, number[]>();
  return names.flatMap(({ text, trigrams }, other) => {
    const candidates = new Set<number>();
    for (const trigram of rarestOf(trigrams, frequencies)) {
      const known = byRareTrigram.get(trigram);
      for (const one of known ?? []) candidates.add(one);
      if (known) known.push(other);
      else byRareTrigram.set(trigram, [other]);
    }
    return [...candidates]
      .filter((one) => {
        const candidate = names[one];
        return (
          candidate !== undefined &&
          areOfLikeSize(candidate.trigrams.size, trigrams.size) &&
          similarityOf(candidate.trigrams, trigrams) >= wholeMin &&
          areAlikeByWord(candidate.text, text)
        );
      })
      .map((one) => ({ one, other }));
  });
}

/** Of those, two names that share at least `wholeMin` must have one in common. */
function rarestOf(
  trigrams: ReadonlySet<string>,
  frequencies: ReadonlyMap<string, number>,
): readonly string[] {
  const frequency = (trigram: string): number => frequencies.get(trigram) ?? 0;
  return [...trigrams]
    .sort((a, b) => frequency(a) - frequency(b) || (a < b ? -1 : 1))
    .slice(0, trigrams.size - Math.ceil(wholeMin * trigrams.size) + 1);
}

/** A short name cannot hold most of a long one: nothing has to be counted. */
function areOfLikeSize(a: number, b: number): boolean {
  return Math.min(a, b) >= wholeMin * Math.max(a, b);
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
