import type { Problem } from '../server/Problem';

import {
  type ApportionmentProblemCode,
  findApportionmentProblems,
} from './findApportionmentProblems';

/** Who bears what of a total, and on what basis. */
export interface Apportionment {
  /** Whole pence, to 2^53. */
  readonly totalPence: number;
  readonly basis: 'EQUAL' | 'POPULATION' | 'FORMULA' | 'AGREED_AMOUNTS' | 'NOT_RECORDED';
  readonly participants: readonly Participant[];
}

export interface Participant {
  /** Code of the office. */
  readonly office: string;
  /** For POPULATION the inhabitants, for FORMULA the weight: a whole number, to 2^53. */
  readonly weight?: number | null;
  /** For AGREED_AMOUNTS, in whole pence. */
  readonly amountPence?: number | null;
}

interface ApportionmentResult {
  /** By office code. Empty where there are problems. */
  readonly shares: readonly { readonly office: string; readonly amountPence: number }[];
  /** What agreed amounts leave over; 0 on every other basis. */
  readonly unallocatedPence: number;
  readonly problems: readonly Problem<ApportionmentProblemCode>[];
}

/**
 * Divides a total into shares of whole pence that, with what is unallocated, add up to it exactly.
 *
 * Formulas give each office its whole pence first; what is left goes penny by penny to the
 * largest remainders, ties by office code. Agreed amounts stand as agreed: they may follow no
 * formula and leave something over, but never exceed the total.
 */
export function apportion(apportionment: Apportionment): ApportionmentResult {
  const problems = findApportionmentProblems(apportionment);
  if (problems.length > 0) return { shares: [], unallocatedPence: 0, problems };
  const { totalPence, basis } = apportionment;
  const participants = [...apportionment.participants].sort((a, b) =>
    a.office < b.office ? -1 : 1,
  );
  const amounts =
    basis === 'AGREED_AMOUNTS'
      ? participants.map(({ amountPence }) => amountPence ?? 0)
      : divideByWeights(
          totalPence,
          participants.map(({ weight }) => (basis === 'EQUAL' ? 1 : (weight ?? 0))),
        );
  const shares = participants.map(({ office }, index) => ({
    office,
    amountPence: amounts[index] ?? 0,
  }));
  const allocatedPence = amounts.reduce((sum, amount) => sum + amount, 0);
  return { shares, unallocatedPence: totalPence - allocatedPence, problems };
}

/**
 * Divides whole pence by weights with the method of the largest remainder; of equal remainders
 * the earlier comes first. Weights times pence go far beyond 2^53, so it reckons in BigInt.
 *
 * @param weights whole numbers, at least one of them above zero
 */
function divideByWeights(totalPence: number, weights: readonly number[]): number[] {
  const total = BigInt(totalPence);
  const sum = weights.reduce((added, weight) => added + BigInt(weight), 0n);
  const parts = weights.map((weight, index) => ({
    index,
    pence: (total * BigInt(weight)) / sum,
    remainder: (total * BigInt(weight)) % sum,
  }));
  const leftPence = total - parts.reduce((given, { pence }) => given + pence, 0n);
  const byRemainder = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  const favoured = new Set(byRemainder.slice(0, Number(leftPence)).map(({ index }) => index));
  return parts.map(({ index, pence }) => Number(pence) + (favoured.has(index) ? 1 : 0));
}
