import type { DisclosureRule } from './DisclosureRule';

/** The counts a cell can have for somebody who knows no more than what was disclosed. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

/** A count to the nearest multiple of the base; halves go up. Always the same for the same. */
export function roundCount(count: number, base: number): number {
  const over = count % base;
  return over * 2 >= base ? count - over + base : count - over;
}

/** The counts that are disclosed as this one: 20 stands for 18 to 22. */
export function rangeBehind(disclosed: number, rule: DisclosureRule): CountRange {
  if (disclosed === 0) return { least: 0, most: 0 };
  const below = (rule.roundingBase - (rule.roundingBase % 2)) / 2;
  const least = disclosed - below;
  return { least: Math.max(least, rule.threshold), most: least + rule.roundingBase - 1 };
}

/** The range of a sum of counts. */
export function sumRanges(ranges: readonly CountRange[]): CountRange {
  return {
    least: ranges.reduce((sum, { least }) => sum + least, 0),
    most: ranges.reduce((sum, { most }) => sum + most, 0),
  };
}

/** What two ranges of the same count leave possible. */
export function intersectRanges(one: CountRange, other: CountRange): CountRange {
  return { least: Math.max(one.least, other.least), most: Math.min(one.most, other.most) };
}
