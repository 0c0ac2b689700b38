import { createHmac } from 'node:crypto';

import type { OfficeContext } from '../officeContext';
import { appendCaseEvent } from '../referrals/cases/appendCaseEvent';
import type { PersonalDetails } from '../referrals/person/PersonalDetails';
import { personalDetailsSchema } from '../referrals/person/PersonalDetails';
import { storePerson } from '../referrals/person/storePerson';
import { enterCase } from '../writing/enterCase';
import type { CasePayload } from '../writing/enterCase';

import { requirePersonalKeys } from './requirePersonalKeys';

export type PersonalDetailsInput = Partial<PersonalDetails> & {
  readonly idempotencyKey: string;
  readonly reference: string;
};

/**
 * Seals and stores who a victim is, and enters in the case that it was done, by whom and when.
 * Of the request a keyed mark is kept: a plain hash of so little text could be guessed.
 */
export async function enterPersonalDetails(
  context: OfficeContext,
  { idempotencyKey, reference, ...given }: PersonalDetailsInput,
): Promise<CasePayload> {
  const keys = requirePersonalKeys(context);
  const parsed = personalDetailsSchema.safeParse({ ...nothing, ...given });
  if (!parsed.success) return refuse(String(parsed.error.issues[0]?.path[0] ?? 'input'));
  const details = parsed.data;
  const { secret } = await keys.current();
  const mark = createHmac('sha256', secret).update(JSON.stringify(details)).digest('hex');
  const request = { name: 'recordPersonalDetails', input: { idempotencyKey, reference, mark } };
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

function refuse(field: string): CasePayload {
  const message = 'A text of at most 2000 characters is expected.';
  return { referral: null, problems: [{ code: 'FIELD_INVALID', field, message }] };
}
