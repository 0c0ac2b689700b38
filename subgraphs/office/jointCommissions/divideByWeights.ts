/**
 * Divides whole pence by weights with the method of the largest remainder; of equal remainders
 * the earlier comes first. Weights times pence go far beyond 2^53, so it reckons in BigInt.
 *
 * @param weights whole numbers, at least one of them above zero
 */
export function divideByWeights(totalPence: number, weights: readonly number[]): number[] {
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
