import { dateScalar } from '../../../schema/scalars';
import type { Problem } from '../Problem';
import { personalDetailsSchema } from '../referrals/person/PersonalDetails';
import type { PersonalDetails } from '../referrals/person/PersonalDetails';

type DetailProblem = Problem<'FIELD_INVALID' | 'FIELD_MISSING'>;

/** Lines of an address are kept; other control characters, half characters and what turns the
 * direction of writing around would show somebody else than was entered. */
const unwritten = /[^\P{Cc}\n\r\t]|\p{Cs}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

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
  const message = 'At least one of the details is expected: nothing is not entered over something.';
  return [...problems, { code: 'FIELD_MISSING', field: 'name', message }];
}

function wrongWith(field: string, value: string, today: string): string | null {
  if (!personalDetailsSchema.shape.name.safeParse(value).success) {
    return 'A text of at most 2000 characters is expected.';
  }
  if (unwritten.test(value)) {
    return 'A text without control characters, or characters that turn its direction, is expected.';
  }
  if (field !== 'bornOn' || (isDay(value) && value >= earliestBirth && value <= today)) return null;
  return 'A day of birth such as 1987-03-21, not to come, is expected; none where it is not known.';
}

function isDay(text: string): boolean {
  try {
    return dateScalar.parseValue(text) === text;
  } catch {
    return false;
  }
}
