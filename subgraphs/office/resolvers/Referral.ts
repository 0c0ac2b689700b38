import { todayInBritain } from '../../../schema/todayInBritain';
import { mayBePassed } from '../referrals/cases/consents';
import type { ConsentPurpose, RecordedCaseEvent } from '../referrals/cases/CaseEvent';
import { readCaseClock } from '../referrals/cases/readCaseClock';
import { readCaseContact } from '../referrals/cases/readCaseContact';
import type { ReferralCase } from '../referrals/cases/ReferralCase';
import type { OfficeContext } from '../officeContext';
import type { ReferralResolvers } from '../resolverTypes';

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
