import type { Chance } from './Chance';

/** An amount in whole pence and the unit it is rounded to; null where none is published. */
export interface SyntheticAmount {
  readonly amountPence: number | null;
  readonly precisionPence: number | null;
}

const unknown: SyntheticAmount = { amountPence: null, precisionPence: null };

/** What papers round to, in pounds, and how often. */
const roundings = [
  [1, 6],
  [100, 2],
  [500, 2],
  [1_000, 1],
] as const;

/**
 * An amount as skewed as published ones are: half lie below £18,000, and the largest are some
 * hundred times that. One in thirty has no published amount.
 */
export function syntheticAmount(chance: Chance): SyntheticAmount {
  if (chance.happens(1 / 30)) return unknown;
  const pounds = Math.exp(Math.log(18_000) + 1.3 * chance.normal());
  const unit = chance.weighted(roundings);
  const rounded = Math.ceil(Math.min(pounds, 25_000_000) / unit) * unit;
  return { amountPence: rounded * 100, precisionPence: unit * 100 };
}
