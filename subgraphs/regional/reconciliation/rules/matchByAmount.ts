import { groupByParties } from '../groupByParties';
import type { MayMatch, OpenEntries, RuleFindings } from '../OpenEntries';
import { pairEntries } from '../pairEntries';

/** The same creditor, debtor, joint commission and amount, once on each side. */
export function matchByAmount(open: OpenEntries, mayMatch: MayMatch): RuleFindings {
  const groups = groupByParties(open, ({ amountPence }) => amountPence);
  return {
    groups: groups.flatMap((group) => pairEntries('AMOUNT', group, mayMatch)),
  };
}
