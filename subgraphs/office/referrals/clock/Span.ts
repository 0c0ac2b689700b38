import { todayInBritain } from '../../../../schema/todayInBritain';

import { addCalendarDays } from './calendarDays';

/**
 * When something happened, as far as it is known: between two moments, both included, in
 * milliseconds since 1970. They are equal where the moment is known.
 */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/**
 * When something happened that is known by its moment, or else by its day alone, which is then
 * anywhere in that day in British time.
 *
 * @param moment ISO 8601 with a zone; null where only the day is known
 * @param day written 2014-11-27
 */
export function spanOf(moment: string | null, day: string): Span {
  if (moment === null) return { from: startOfDay(day), until: startOfDay(nextDay(day)) - 1 };
  return { from: Date.parse(moment), until: Date.parse(moment) };
}

const remembered = new Map<string, number>();

/** Midnight in Britain, at which a day written 2014-11-27 begins, in milliseconds since 1970. */
export function startOfDay(day: string): number {
  const known = remembered.get(day);
  if (known !== undefined) return known;
  const start = findStart(day);
  remembered.set(day, start);
  return start;
}

function findStart(day: string): number {
  const inWinter = Date.parse(`${day}T00:00:00Z`);
  const inSummer = inWinter - 3_600_000;
  return todayInBritain(new Date(inSummer)) === day ? inSummer : inWinter;
}

export function nextDay(day: string): string {
  return addCalendarDays(day, 1);
}
