import type { BookEntry } from './BookEntry';

/** More candidates than this make a sum that fits mean nothing, and the search too long. */
const candidatesMax = 30;
/** A search that takes more steps than this is given up. It is a count, not a time: the same
 * books always give the same answer. */
const stepsMax = 2_000;

export interface SumSearch {
  /** Two sums are enough to know that more than one fits. */
  readonly sums: readonly (readonly BookEntry[])[];
  /** Whether every combination was tried, or two were found. */
  readonly isComplete: boolean;
  readonly steps: number;
}

/** Looks for two or more of the candidates that add up to the amount exactly. */
export function findSum(amountPence: number, candidates: readonly BookEntry[]): SumSearch {
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
      if (sums.length > 1 || steps >= stepsMax) return;
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
  return { sums, isComplete: steps < stepsMax || sums.length > 1, steps };
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
