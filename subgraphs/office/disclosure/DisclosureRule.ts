import { bool, type CleanedEnv } from 'envalid';

import { SettingsError } from '../../../process/readSettings';
import { wholeNumber } from '../../../process/settings/validators';

import { roundCount } from './findRanges';

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

/** By which rule an office releases totals of a financial year, and how long after its end. */
export interface ReleaseRule extends DisclosureRule {
  /** How many days after the last day of a year its release is made: what comes late is in it. */
  readonly releaseAfterDays: number;
}

type RuleSettings = Pick<CleanedEnv<typeof ruleSettings>, keyof typeof ruleSettings>;

/**
 * The rule that an office's settings make.
 *
 * @throws SettingsError, naming the setting, where they do not fit together
 */
export function ruleOf(settings: RuleSettings): ReleaseRule {
  const { DISCLOSURE_THRESHOLD: threshold, DISCLOSURE_ROUNDING_BASE: roundingBase } = settings;
  if (roundingBase > threshold || roundingBase % 5 !== 0) {
    throw new SettingsError(
      `DISCLOSURE_ROUNDING_BASE: must be a multiple of 5 and no more than DISCLOSURE_THRESHOLD, ` +
        `which is ${threshold}, not ${roundingBase}.`,
    );
  }
  if (isRoundedDown({ threshold, roundingBase })) {
    throw new SettingsError(
      `DISCLOSURE_THRESHOLD: must be a number that rounding to ${roundingBase} does not make less, ` +
        `not ${threshold}: what is shown of it would stand for hardly any other count.`,
    );
  }
  const rule = tightenRule({ threshold, roundingBase, zeroIsPublished: settings.DISCLOSURE_ZEROS });
  return { ...rule, releaseAfterDays: settings.RELEASE_AFTER_DAYS };
}

/** The settings by which an office discloses totals of referrals. */
export const ruleSettings = {
  DISCLOSURE_THRESHOLD: wholeNumber({ min: leastStrictRule.threshold, max: 1000 })({
    default: leastStrictRule.threshold,
    desc: 'Counts of referrals under it are suppressed; an office can only raise it',
  }),
  DISCLOSURE_ROUNDING_BASE: wholeNumber({ min: leastStrictRule.roundingBase, max: 1000 })({
    default: leastStrictRule.roundingBase,
    desc: 'Counts are rounded to a multiple of it: itself a multiple of 5, and no more than DISCLOSURE_THRESHOLD',
  }),
  DISCLOSURE_ZEROS: bool({
    default: leastStrictRule.zeroIsPublished,
    desc: 'Whether a count of none is disclosed as 0; otherwise it is suppressed like a small one',
  }),
  // A month: the clocks of the last day's cases have run out by then, and late papers are entered.
  RELEASE_AFTER_DAYS: wholeNumber({ min: 0, max: 366 })({
    default: 30,
    desc: 'How many days after its end a financial year is released, once and for all',
  }),
};
