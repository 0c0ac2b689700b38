import { dateScalar } from '../../../schema/scalars';
import type { Problem } from '../Problem';
import { detailLengthMax } from '../referrals/person/PersonalDetails';
import type { PersonalDetails } from '../referrals/person/PersonalDetails';

import { wrongText } from './wrongText';

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
  const message = 'At least one of the details is expected: nothing is not entered over something.';
  return [...problems, { code: 'FIELD_MISSING', field: 'name', message }];
}

function wrongWith(field: string, value: string, today: string): string | null {
  const wrong = wrongText(value, detailLengthMax);
  if (wrong !== null) return wrong;
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
