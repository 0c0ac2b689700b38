/** The day it is in England and Wales, as 2014-11-27. */
export function todayInBritain(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(now);
}
