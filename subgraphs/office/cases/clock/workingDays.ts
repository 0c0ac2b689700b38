import Holidays from 'date-holidays';
import { LRUCache } from 'lru-cache';

import type { Pause } from './Pause';

/**
 * Bank holidays of England and Wales as gov.uk/bank-holidays lists them, month and day by year.
 * Only the days nobody works: for Christmas Day on a Sunday the Tuesday that stands in for it.
 * One-off and moved ones: the Jubilees of 2012 and 2022 (each with a late spring holiday), VE Day
 * in 2020 (the early May holiday on a Friday), the funeral of 2022, the coronation of 2023.
 */
export const bankHolidayTable: Readonly<Record<number, string>> = {
  2012: '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26',
  2013: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2014: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
};

const holidays = new LRUCache<number, ReadonlySet<string>>({
  max: 500,
  memoMethod: (year) =>
    new Set(
      bankHolidayTable[year]?.split(' ').map((day) => `${year}-${day}`) ??
        calculateBankHolidays(year),
    ),
});

/**
 * The weekdays of a year that are bank holidays in England and Wales, written 2014-12-25.
 * Where the committed table holds the year it decides; for others the rules of date-holidays do.
 * These know no holiday proclaimed later, so the table wants a new line when gov.uk has one.
 */
export function bankHolidaysOf(year: number): ReadonlySet<string> {
  return holidays.memo(year);
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

const millisecondsOfADay = 86_400_000;

/** The day so many calendar days after another; both written 2014-11-27. */
export function addCalendarDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * millisecondsOfADay).toISOString().slice(0, 10);
}

/** How many calendar days lie between two days written 2014-11-27; 1 from a day to the next. */
export function calendarDaysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsOfADay;
}

/** A day as a board member reads it: 27 November 2014. */
export function dayInWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(day),
  );
}

/** Whether a day written 2014-11-27 is a Saturday or a Sunday. */
function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(day).getUTCDay());
}

/** Whether a day written 2014-11-27 is a working day in England and Wales. */
export function isWorkingDay(day: string): boolean {
  return !isWeekend(day) && !bankHolidaysOf(Number(day.slice(0, 4))).has(day);
}

/** Both promises of the Victims' Code: from the allegation, or from the request. */
const workingDaysAllowed = 2;

/**
 * The last day to pass a victim's details on: two working days after the allegation of a priority
 * victim, or the request of another. The day itself does not count, nor do days of a pause; null
 * while a pause without end keeps the clock from running out.
 */
export function dueOn(startedOn: string, pauses: readonly Pause[] = []): string | null {
  let day = startedOn;
  for (let left = workingDaysAllowed; left > 0;) {
    day = addCalendarDays(day, 1);
    const pause = pauseOn(day, pauses);
    if (pause?.to === null) return null;
    if (!pause && isWorkingDay(day)) left -= 1;
  }
  return day;
}

function pauseOn(day: string, pauses: readonly Pause[]): Pause | undefined {
  return pauses.find(({ from, to }) => from <= day && (to === null || day <= to));
}
