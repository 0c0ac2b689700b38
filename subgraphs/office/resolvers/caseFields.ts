import { badArgument } from '../../../schema/errorCodes';
import { todayInBritain } from '../../../schema/todayInBritain';
import { caseConditionsSql } from '../referrals/cases/caseConditionsSql';
import { countCases } from '../referrals/cases/countCases';
import { contactsDueConditions, dueConditions } from '../referrals/cases/dueConditions';
import { findCase } from '../referrals/cases/findCase';
import { monitorProviders } from '../referrals/cases/monitorProviders';
import { recordCaseReadings } from '../referrals/readings/recordCaseReadings';
import { discloseReferrals } from '../referrals/releases/discloseReferrals';
import { findReleases } from '../referrals/releases/findReleases';
import { readRule } from '../referrals/releases/readRule';
import { spanOf } from '../referrals/clock/Span';
import type { OwnOfficeResolvers } from '../resolverTypes';

import { caseOwner } from '../writing/caseOwner';

import { listReferrals } from './ReferralConnection';

/** What an office answers about cases: to all what it disclosed, the rest to its own. */
export const caseFields: Pick<
  OwnOfficeResolvers,
  | 'referralTotals'
  | 'disclosureRule'
  | 'referralReleases'
  | 'referrals'
  | 'referral'
  | 'referralsDue'
  | 'referralContactsDue'
  | 'referralCounts'
  | 'referralMonitoring'
> = {
  referralTotals: (_, { filter, groupBy }, context) =>
    discloseReferrals(context, filter ?? {}, groupBy),
  disclosureRule: async (_, __, { dataSource }) => {
    const rule = await readRule(dataSource.manager);
    return rule && { ...rule, zerosPublished: rule.zeroIsPublished };
  },
  referralReleases: (_, __, { dataSource }) => findReleases(dataSource.manager),
  referrals: (_, { filter, ...page }, context) =>
    listReferrals(context, page, 'NEWEST', caseConditionsSql(filter)),
  referral: async (_, { reference }, context) => {
    if (reference.includes('\u0000')) throw badArgument('reference', 'must not hold NUL.');
    const found = await findCase(context.dataSource.manager, reference);
    if (found) await recordCaseReadings(context, [found]);
    return found;
  },
  referralsDue: (_, { on, ...page }, context) =>
    listReferrals(context, page, 'URGENT', dueConditions(on ?? todayInBritain())),
  referralContactsDue: (_, { at, ...page }, context) =>
    listReferrals(context, page, 'CONTACT_URGENT', contactsDueConditions(at ?? endOfToday())),
  referralCounts: (_, { filter, groupBy }, { dataSource, office }) =>
    countCases(dataSource, caseConditionsSql(filter), groupBy, caseOwner(office)),
  referralMonitoring: (_, { financialYear }, { dataSource, office }) =>
    monitorProviders(dataSource, financialYear, caseOwner(office)),
};

/** The last moment of the day it is in Britain. */
function endOfToday(): string {
  return new Date(spanOf(null, todayInBritain()).until).toISOString();
}
