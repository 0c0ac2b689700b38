import type { MayMatch, OpenEntries, RuleFindings } from './OpenEntries';
import { matchByAmount } from './rules/matchByAmount';
import { matchByJointCommission } from './rules/matchByJointCommission';
import { matchByReference } from './rules/matchByReference';
import { matchSums } from './rules/matchSums';
import { matchWithinTolerance } from './rules/matchWithinTolerance';

type MatchingRule = (open: OpenEntries, mayMatch: MayMatch) => RuleFindings;

/**
 * How two entries are found to be two views of one charge, surest first. What a rule takes, later
 * rules do not see; what it finds ambiguous is held for a person.
 */
export const matchingRules: readonly MatchingRule[] = [
  matchByReference,
  matchByAmount,
  matchSums,
  matchWithinTolerance,
  matchByJointCommission,
];
