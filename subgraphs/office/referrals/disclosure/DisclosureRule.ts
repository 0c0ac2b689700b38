import { roundCount } from './CountRange';

/** How an office keeps small counts of victims to itself. The least is ONS's 10-5 rule. */
export interface DisclosureRule {
  /** Counts under it are suppressed. */
  readonly threshold: number;
  /** The counts that are disclosed are rounded to a multiple of it. */
  readonly roundingBase: number;
  /** Whether a count of none is disclosed as 0; otherwise it is suppressed like any under ten. */
  readonly zeroIsPublished: boolean;
}

/** What holds where an office sets nothing: under 10 suppressed, rounded to 5, zero kept too. */
export const leastStrictRule: DisclosureRule = {
  threshold: 10,
  roundingBase: 5,
  zeroIsPublished: false,
};

/** More would suppress whole offices; a slip of the keyboard is likelier. */
const largestThreshold = 1000;

/**
 * The rule of an office with settings of its own, which can only be stricter than 10 and 5.
 * @throws RangeError that names the setting and what it may be
 */
export function tightenRule(settings: Partial<DisclosureRule>): DisclosureRule {
  const rule = { ...leastStrictRule, ...settings };
  assertWhole('threshold', rule.threshold, [leastStrictRule.threshold, largestThreshold]);
  assertWhole('roundingBase', rule.roundingBase, [leastStrictRule.roundingBase, rule.threshold]);
  // Sums across offices go in steps of 5, whoever rounds how far.
  if (rule.roundingBase % leastStrictRule.roundingBase !== 0) {
    throw new RangeError(
      `The roundingBase of disclosure is a multiple of 5, not ${rule.roundingBase}.`,
    );
  }
  if (!isRoundedDown(rule)) return rule;
  throw new RangeError(`The threshold of disclosure is not rounded down: ${rule.threshold} is.`);
}

/**
 * Whether the least count that is disclosed is shown as a number under the threshold. That would
 * stand for few counts: where those under 12 are suppressed and 13 is shown as 15, 10 is always 12.
 */
export function isRoundedDown({
  threshold,
  roundingBase,
}: Pick<DisclosureRule, 'threshold' | 'roundingBase'>): boolean {
  return roundCount(threshold, roundingBase) < threshold;
}

function assertWhole(name: string, value: number, [least, most]: readonly [number, number]): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new RangeError(
    `The ${name} of disclosure is a whole number from ${least} to ${most}, not ${value}: ` +
      'an office can keep more to itself than the 10-5 rule asks for, not less.',
  );
}
