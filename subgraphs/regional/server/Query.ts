/*
 * Each cross-office question becomes a key: whom to ask, and what. The planner carries it to the
 * offices and brings their replies back to the type the key belongs to.
 */
import { type AwardConditions, awardList, awardSortKeys } from '../../../schema/awards';
import { findOrganisation } from '../../../schema/codelists';
import { assertSearch, conditionsOf } from '../../../schema/conditionsOf';
import { badArgument } from '../../../schema/errorCodes';
import { findOffices } from '../../../schema/officeNames';
import { assertPageSize, placeAfter } from '../../../schema/paging';
import { askReferralTotals } from '../../../schema/referrals';
import { type PlaceDimension, placeDimensions } from '../../../schema/totals';
import type { AwardConnectionQuestion } from '../awards/AwardConnection';
import type { AwardTotalsQuestion } from '../awards/AwardTotals';
import type { JointCommissionsAcross } from '../commissions/JointCommissions';
import type { AwardDimension, AwardFilter, QueryResolvers } from '../generated/resolverTypes';
import {
  type OrganisationConnectionQuestion,
  organisationList,
} from '../providers/OrganisationConnection';
import { type ProviderConnectionQuestion, providerList } from '../providers/ProviderConnection';
import {
  duplicateList,
  duplicateSortKeys,
  recipientsPerOffice,
  type SuspectedDuplicatesQuestion,
} from '../providers/SuspectedDuplicates';
import type { PublishedChecksQuestion } from '../publications/PublishedChecks';
import { askPairStatement } from '../reconciliation/pairStatementResolvers';
import type { ReconciliationQuestion } from '../reconciliation/reconciliationResolvers';
import type { ReferralTotalsAcross } from '../referrals/ReferralTotals';
import { askTransfers } from '../transfers/askTransfers';

import { askAcross } from './crossOfficeAnswer';
import { questionScope, type QuestionScope } from './questionScope';
import type { RegionalContext } from './regionalContext';
import { officeStub, tryAwardStub } from './stubs';

export const Query: QueryResolvers = {
  offices: (_, { region, federated }, context) => {
    const { directory } = context;
    const scope = questionScope({ region, names: { region: 'region', offices: '' } }, context);
    const inScope = new Set([...scope.asked, ...scope.notFederated]);
    return directory.offices
      .filter(({ code }) => region === null || region === undefined || inScope.has(code))
      .filter(({ identity }) => federated == null || (identity !== null) === federated)
      .map(({ code }) => officeStub(directory, code));
  },
  office: (_, { code }, { directory }) => {
    assertSearch('code', code);
    return directory.tryGetOffice(code) ? officeStub(directory, code) : null;
  },
  findOffice: (_, { name }, { directory }) => {
    assertSearch('name', name);
    return findOffices(name).map((found) => ({
      ...found,
      office: officeStub(directory, found.code),
    }));
  },
  regions: (_, __, { directory }) => directory.regions,
  region: (_, { code }, { directory }) => {
    assertSearch('code', code);
    return directory.tryGetRegion(code);
  },

  awards: (_, args, context) => {
    const first = assertPageSize(args.first);
    const { scope, conditions } = readFilter(args.filter, context);
    const orderBy = args.orderBy ?? 'AMOUNT_DESC';
    const list = awardList(scope, { conditions, orderBy });
    const after = placeAfter(list, args.after, awardSortKeys[orderBy]);
    // One more than the page from each office tells whether there is a next one.
    const ask = { conditions, orderBy, first: first + 1, after };
    return askAcross({ scope, ask, first } satisfies AwardConnectionQuestion);
  },
  awardTotals: (_, { filter, groupBy }, context) => {
    const { scope, conditions } = readFilter(filter, context);
    assertDistinct(groupBy);
    const ask = { conditions, groupBy: groupBy.filter(isKnownToOffices) };
    const question = { scope, ask, groupBy: [...groupBy] } satisfies AwardTotalsQuestion;
    return askAcross(question);
  },
  referralTotals: (_, { filter, groupBy }, context) => {
    const { region, offices } = filter ?? {};
    const names = { region: 'filter.region', offices: 'filter.offices' };
    const scope = questionScope({ region, offices, names }, context);
    const question = { scope, ...askReferralTotals(filter ?? {}, groupBy) };
    return askAcross(question satisfies ReferralTotalsAcross);
  },
  award: (_, { id }, { directory }) => {
    assertSearch('id', id);
    return tryAwardStub(directory, id);
  },

  provider: (_, { id: given }) => {
    assertSearch('id', given);
    const { id, problem } = findOrganisation(given);
    if (problem !== null) throw badArgument('id', problem);
    return id === null ? null : { id };
  },
  providers: (_, args, context) => {
    const first = assertPageSize(args.first);
    assertSearch('search', args.search);
    const search = withUsualIdentifier(args.search ?? null);
    const scope = regionScope(args.region, context);
    const after = placeAfter(providerList(scope, search), args.after);
    const ask = { search, first: first + 1, after };
    return askAcross({ scope, ask, first } satisfies ProviderConnectionQuestion);
  },

  organisations: (_, args, context) => {
    const first = assertPageSize(args.first);
    assertSearch('search', args.search);
    const search = withUsualIdentifier(args.search ?? null);
    const scope = regionScope(args.region, context);
    const after = placeAfter(organisationList(scope, search), args.after);
    const ask = { search, first: first + 1, after };
    return askAcross({ scope, ask, first } satisfies OrganisationConnectionQuestion);
  },

  suspectedDuplicates: (_, args, context) => {
    const first = assertPageSize(args.first);
    const scope = regionScope(args.region, context);
    const after = placeAfter(duplicateList(scope), args.after, duplicateSortKeys);
    const ask = { limit: recipientsPerOffice(scope) };
    const question = { scope, ask, first, after } satisfies SuspectedDuplicatesQuestion;
    return askAcross(question);
  },

  publishedChecks: (_, { region, office }, context) => {
    const names = { region: 'region', offices: 'office' };
    const offices = office === null || office === undefined ? null : [office];
    const scope = questionScope({ region, offices, names }, context);
    return askAcross({ scope, ask: {} } satisfies PublishedChecksQuestion);
  },
  jointCommissions: (_, { region, financialYear }, context) => {
    const scope = regionScope(region, context);
    const ask = { financialYear: financialYear ?? null };
    return askAcross({ scope, ask } satisfies JointCommissionsAcross);
  },
  reconciliation: (_, { region, financialYear }, context) => {
    const scope = regionScope(region, context);
    const ask = { financialYear };
    return askAcross({ scope, ask } satisfies ReconciliationQuestion);
  },
  pairStatement: (_, args, context) => askAcross(askPairStatement(args, context)),
  ...askTransfers,
};

/** Offices look identifiers up in their usual form; a name is searched for as it is. */
function withUsualIdentifier(search: string | null): string | null {
  const { identifier, problem } = findOrganisation(search ?? '');
  return problem === null ? identifier : search;
}

function regionScope(region: string | null | undefined, context: RegionalContext): QuestionScope {
  return questionScope({ region, names: { region: 'region', offices: 'offices' } }, context);
}

/** Splits a filter into whom to ask and what an office can check by itself. */
function readFilter(
  filter: AwardFilter | null | undefined,
  context: RegionalContext,
): { scope: QuestionScope; conditions: AwardConditions } {
  const { region, offices } = filter ?? {};
  const names = { region: 'filter.region', offices: 'filter.offices' };
  return {
    scope: questionScope({ region, offices, names }, context),
    conditions: conditionsOf(filter),
  };
}

function assertDistinct(groupBy: readonly AwardDimension[]): void {
  const twice = groupBy.find((dimension, index) => groupBy.indexOf(dimension) !== index);
  if (twice) throw badArgument('groupBy', `${twice} stands in the list twice.`);
}

/** Every dimension but those of the merge: one that offices do not know does not compile. */
function isKnownToOffices<Dimension extends AwardDimension>(
  dimension: Dimension,
): dimension is Exclude<Dimension, PlaceDimension> {
  return !placeDimensions.some((place) => place === dimension);
}
