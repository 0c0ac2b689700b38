import { bool } from 'envalid';

import { wholeNumber } from '../../../../process/settings/wholeNumber';
import { leastStrictRule } from '../disclosure/DisclosureRule';

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
