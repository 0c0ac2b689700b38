import { isDay } from '../../../schema/scalars';
import { todayInBritain } from '../../../schema/todayInBritain';
import { appendCaseEvent } from '../cases/appendCaseEvent';
import { type CasePayload, enterCase } from '../cases/enterCase';
import { detailLengthMax, type PersonalDetails, storePerson } from '../cases/people/person';
import type { Problem } from '../server/Problem';
import type { OfficeContext } from '../server/officeContext';

import { markSecrets } from './createDesk';
import { requirePersonalKeys } from './requireStaff';

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
  name: null,
  bornOn: null,
  address: null,
  phone: null,
  email: null,
  safeContact: null,
};

type DetailProblem = Problem<'FIELD_INVALID' | 'FIELD_MISSING'>;

/** Nobody alive is older. */
const earliestBirth = '1890-01-01';

/**
 * What is wrong with personal details, by field, none of the values repeated. Without any value
 * they would only wipe what was there.
 *
 * @param today written 2014-11-27
 */
export function findDetailProblems(details: PersonalDetails, today: string): DetailProblem[] {
  const problems = Object.entries(details).flatMap(([field, value]): DetailProblem[] => {
    const message = value === null ? null : wrongWith(field, value, today);
    return message === null ? [] : [{ code: 'FIELD_INVALID', field, message }];
  });
  const isEmpty = Object.values(details).every((value) => (value ?? '').trim() === '');
  if (!isEmpty) return problems;
  const message = 'Enter at least one detail. A blank one does not replace what is recorded.';
  return [...problems, { code: 'FIELD_MISSING', field: 'name', message }];
}

function wrongWith(field: string, value: string, today: string): string | null {
  const wrong = wrongText(value, detailLengthMax);
  if (wrong !== null) return wrong;
  if (field !== 'bornOn' || (isDay(value) && value >= earliestBirth && value <= today)) return null;
  return 'Enter a date of birth such as 1987-03-21 that is not in the future, or leave it out if it is not known.';
}

/** Lines are kept; other control characters, half characters and what turns the direction of
 * writing around would show something else than was entered. */
const unwritten = /[^\P{Cc}\n\r\t]|\p{Cs}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** What is wrong with a text that somebody entered, without repeating it; null where nothing is. */
export function wrongText(text: string, lengthMax: number): string | null {
  if (text.length > lengthMax) return `Enter no more than ${lengthMax} characters.`;
  return unwritten.test(text)
    ? 'Enter text without control characters or characters that change its direction.'
    : null;
}
