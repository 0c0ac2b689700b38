import { encodeCursor, placeAfter } from '../../../schema/paging';
import { assertPageSize } from '../../../schema/paging';
import { badArgument } from '../../../schema/errorCodes';
import { todayInBritain } from '../../../schema/todayInBritain';
import { discloseReferrals } from '../disclosure/discloseReferrals';
import { readRule } from '../disclosure/recordRule';
import { findReleases } from '../disclosure/releases';
import type {
  OwnMutationResolvers,
  OwnOfficeResolvers,
  ReferralConnectionResolvers,
  ReferralEventResolvers,
  ReferralResolvers,
} from '../generated/resolverTypes';
import type { WriteQueue } from '../server/mutations';
import type { OfficeContext } from '../server/officeContext';

import type { ConsentPurpose, RecordedCaseEvent } from './CaseEvent';
import {
  type CaseConditions,
  caseConditionsSql,
  CaseList,
  type CaseOrder,
  contactsDueConditions,
  dueConditions,
  sortKeyForms,
} from './CaseList';
import type { ReferralCase } from './ReferralCase';
import { recordCaseReadings } from './accessLog';
import type { CaseOutcome } from './appendCaseEvent';
import { spanOf } from './clock/Pause';
import { readCaseContact } from './clock/readContactClock';
import { readCaseClock } from './clock/readReferralClock';
import { mayBePassed } from './consents';
import { countCases, monitorProviders } from './countCases';
import {
  caseOwner,
  type CasePayload,
  type CaseWrite,
  enterCase,
  planConsent,
  planMove,
  planOutcome,
  planReferral,
} from './enterCase';
import { findCase } from './findCase';

/** A case as an answer shows it: as it stands, or with the events there were then. */
export interface ShownCase extends ReferralCase {
  readonly eventsThen?: readonly RecordedCaseEvent[];
}

export const Referral: ReferralResolvers = {
  fromOffice: ({ receivedFrom }) => receivedFrom,
  toOffice: ({ transferredTo }) => transferredTo,
  clock: async (row, _, context) =>
    readCaseClock(row, await eventsOf(row, context), todayInBritain()),
  contactClock: async (row, _, context) =>
    readCaseContact(row, await eventsOf(row, context), Date.now()),
  mayPassToProvider: (row, _, context) => mayPass(row, 'PROVIDER', context),
  mayPassToOffice: (row, _, context) => mayPass(row, 'OTHER_OFFICE', context),
  atStart: ({ copeStart, recoverStart }) => outcome(copeStart, recoverStart),
  atEnd: ({ copeEnd, recoverEnd }) => outcome(copeEnd, recoverEnd),
  events: (row, _, context) => eventsOf(row, context),
};

async function eventsOf(
  { reference, eventsThen }: ShownCase,
  { loaders }: OfficeContext,
): Promise<readonly RecordedCaseEvent[]> {
  return eventsThen ?? loaders.caseEventsByReference.load(reference);
}

async function mayPass(
  row: ShownCase,
  purpose: ConsentPurpose,
  context: OfficeContext,
): Promise<boolean> {
  return mayBePassed(row, await eventsOf(row, context), purpose, todayInBritain());
}

function outcome(cope: number | null, recover: number | null) {
  return cope === null || recover === null ? null : { cope, recover };
}

/** A page of cases, asked but not yet read, and what its cursors belong to. */
export interface ReferralList {
  readonly list: CaseList;
  readonly question: object;
}

interface ListArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Turns the arguments of a list of cases into a page of this office's table. */
function listReferrals(
  { dataSource, office }: OfficeContext,
  { first, after }: ListArguments,
  order: CaseOrder,
  conditions: CaseConditions,
): ReferralList {
  const question = { list: 'referrals', office: office.code, order, conditions };
  const place = placeAfter(question, after, sortKeyForms[order]);
  const options = { conditions, order, first: assertPageSize(first), after: place };
  return { list: new CaseList(dataSource, options), question };
}

export const ReferralConnection: ReferralConnectionResolvers = {
  totalCount: ({ list }) => list.countAll(),
  nodes: async ({ list }, _, context) => {
    const cases = await list.cases();
    await recordCaseReadings(context, cases);
    return cases;
  },
  pageInfo: async ({ list, question }) => {
    const cursors = (await list.cases()).map((row) => encodeCursor(question, list.placeOf(row)));
    return {
      hasNextPage: await list.hasNextPage(),
      hasPreviousPage: list.options.after !== null,
      startCursor: cursors.at(0) ?? null,
      endCursor: cursors.at(-1) ?? null,
    };
  },
};

export const ReferralEvent: ReferralEventResolvers = {
  by: ({ actor }) => actor,
  reason: ({ reasonCode }) => reasonCode,
  officeCode: ({ office }) => office,
  outcome: ({ cope, recover }) => (cope === null || recover === null ? null : { cope, recover }),
};

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

/** The fields of an office's mutation that write about cases. */
export const caseMutations: Pick<
  OwnMutationResolvers,
  'recordReferral' | 'moveReferral' | 'recordConsent' | 'recordOutcome'
> = {
  recordReferral: writing('recordReferral', planReferral),
  moveReferral: writing('moveReferral', planMove),
  recordConsent: writing('recordConsent', planConsent),
  recordOutcome: writing('recordOutcome', planOutcome),
};

function writing<Input extends { readonly idempotencyKey: string }>(
  name: string,
  plan: (write: CaseWrite, input: Input) => Promise<CaseOutcome>,
) {
  return (
    queue: WriteQueue,
    { input }: { readonly input: Input },
    context: OfficeContext,
  ): Promise<CasePayload> =>
    queue.run(() => enterCase(context, { name, input }, (write) => plan(write, input)));
}
