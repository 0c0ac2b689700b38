import { LRUCache } from 'lru-cache';

const minuteMs = 60_000;

// Making one takes longer than many a question, and using it not much less.
const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** The day of a minute since 1970. No day begins within one. */
const days = new LRUCache<number, string>({
  max: 1_000,
  memoMethod: (minute) => calendar.format(minute * minuteMs),
});

/** The day it is in England and Wales, as 2014-11-27. */
export function todayInBritain(now: Date = new Date()): string {
  return days.memo(Math.floor(now.getTime() / minuteMs));
}

const starts = new LRUCache<string, number>({ max: 10_000, memoMethod: findStart });

/** Midnight in Britain, at which a day written 2014-11-27 begins, in milliseconds since 1970. */
export function startOfDay(day: string): number {
  return starts.memo(day);
}

function findStart(day: string): number {
  const inWinter = Date.parse(`${day}T00:00:00Z`);
  const inSummer = inWinter - 60 * minuteMs;
  return todayInBritain(new Date(inSummer)) === day ? inSummer : inWinter;
}
