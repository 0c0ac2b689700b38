import { groupByParties } from '../groupByParties';
import { groupOf } from '../groupOf';
import type { MayMatch, OpenEntries, RuleFindings } from '../OpenEntries';

/**
 * One entry left on each side for a joint commission they both name: the same charge, whose
 * amounts differ. It says what does not agree and is never counted as agreed.
 */
export function matchByJointCommission(open: OpenEntries, mayMatch: MayMatch): RuleFindings {
  const groups = groupByParties(open);
  return {
    groups: groups.flatMap(({ receivable, payable }) => {
      const [charged] = receivable;
      const [admitted] = payable;
      const isOnly = receivable.length === 1 && payable.length === 1;
      if (!isOnly || !charged || !admitted || charged.jointCommission === null) return [];
      return mayMatch(charged, admitted) ? [groupOf('JOINT_COMMISSION', [charged, admitted])] : [];
    }),
  };
}
