import Holidays from 'date-holidays';

import { bankHolidayTable } from './bankHolidayTable';
import { isWeekend } from './isWeekend';

const remembered = new Map<number, ReadonlySet<string>>();

/**
 * The weekdays of a year that are bank holidays in England and Wales, written 2014-12-25.
 * Where the committed table holds the year it decides; for others the rules of date-holidays do.
 * These know no holiday proclaimed later, so the table wants a new line when gov.uk has one.
 */
export function bankHolidaysOf(year: number): ReadonlySet<string> {
  const known = remembered.get(year);
  if (known) return known;
  const line = bankHolidayTable[year];
  const days = line ? line.split(' ').map((day) => `${year}-${day}`) : calculateBankHolidays(year);
  const holidays = new Set(days);
  remembered.set(year, holidays);
  return holidays;
}

/** What date-holidays makes of a year, without the holidays that fall on a weekend. */
export function calculateBankHolidays(year: number): string[] {
  const days = new Holidays('GB', 'ENG')
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10))
    .filter((day) => !isWeekend(day));
  return [...new Set(days)].sort();
}
