import { bankHolidaysOf } from './bankHolidaysOf';
import { isWeekend } from './isWeekend';

/** Whether a day written 2014-11-27 is a working day in England and Wales. */
export function isWorkingDay(day: string): boolean {
  return !isWeekend(day) && !bankHolidaysOf(Number(day.slice(0, 4))).has(day);
}
