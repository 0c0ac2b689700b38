import type { RuleName } from './ReconciliationLine';

/** What put the entries of a line together, for a person. */
export const ruleInWords: Readonly<Record<RuleName, string>> = {
  BY_HAND: 'matched by hand',
  REFERENCE: 'their references agree',
  AMOUNT: 'the offices, the joint commission and the amount agree',
  ONE_TO_MANY: 'the entries of the office charged add up to the charge',
  MANY_TO_ONE: 'the charges add up to one entry of the office charged',
  TOLERANCE: 'the offices and the joint commission agree, and the amounts but for rounding',
  JOINT_COMMISSION: 'they are the only entries left for this joint commission',
};
