import { todayInBritain } from '../../../../schema/todayInBritain';
import { dayInWords } from '../clock/calendarDays';

import type { CaseEvent } from './CaseEvent';
import type { ReferralCase } from './ReferralCase';

/**
 * Why a contact cannot have happened at its moment; null where it can, or only the day is given.
 *
 * @param now ISO 8601
 */
export function checkEventMoment(
  { reportedAt }: Pick<ReferralCase, 'reportedAt'>,
  { kind, happenedOn, happenedAt }: CaseEvent,
  now: string,
): string | null {
  if (happenedAt === null) return null;
  if (kind !== 'CONTACTED') return 'Only a contact has a time of day.';
  const fault = checkMoment(happenedAt, happenedOn, now);
  if (fault !== null || reportedAt === null) return fault;
  if (Date.parse(happenedAt) >= Date.parse(reportedAt)) return null;
  return `No moment before the report, ${reportedAt}, is expected.`;
}

/**
 * Why a moment is none of a day that has come; null where it is one.
 *
 * @param moment ISO 8601, as is now
 * @param day written 2014-11-27
 */
export function checkMoment(moment: string, day: string, now: string): string | null {
  if (todayInBritain(new Date(moment)) !== day) {
    return `A moment on ${dayInWords(day)}, in British time, is expected.`;
  }
  return Date.parse(moment) > Date.parse(now) ? 'A moment that has come is expected.' : null;
}
