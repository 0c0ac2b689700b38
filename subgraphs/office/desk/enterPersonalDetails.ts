import { todayInBritain } from '../../../schema/todayInBritain';
import type { OfficeContext } from '../officeContext';
import { appendCaseEvent } from '../referrals/cases/appendCaseEvent';
import type { PersonalDetails } from '../referrals/person/PersonalDetails';
import { storePerson } from '../referrals/person/storePerson';
import { enterCase } from '../writing/enterCase';
import type { CasePayload } from '../writing/enterCase';

import { findDetailProblems } from './findDetailProblems';
import { markSecrets } from './markSecrets';
import { requirePersonalKeys } from './requirePersonalKeys';

export type PersonalDetailsInput = Partial<PersonalDetails> & {
  readonly idempotencyKey: string;
  readonly reference: string;
};

/**
 * Seals and stores who a victim is, and enters in the case that it was done, by whom and when.
 * Of the request a keyed mark is kept, none of the details.
 */
export async function enterPersonalDetails(
  context: OfficeContext,
  { idempotencyKey, reference, ...given }: PersonalDetailsInput,
): Promise<CasePayload> {
  const keys = requirePersonalKeys(context);
  const details = { ...nothing, ...given };
  const problems = findDetailProblems(details, todayInBritain());
  if (problems.length > 0) return { referral: null, problems };
  const input = { idempotencyKey, reference };
  const request = await markSecrets(keys, { name: 'recordPersonalDetails', input }, details);
  return enterCase(context, request, async ({ manager, actor, owner }) => {
    const happenedOn = owner.today;
    const event = { reference, actor, kind: 'DETAILS_ENTERED' as const, happenedOn };
    const outcome = await appendCaseEvent(manager, owner, event);
    if (outcome.case !== null) await storePerson(manager, keys, reference, details);
    return outcome;
  });
}

const nothing: PersonalDetails = {
  ...{ name: null, bornOn: null, address: null, phone: null, email: null, safeContact: null },
};
