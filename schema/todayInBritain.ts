const minuteMs = 60_000;

// Making one takes longer than many a question, and using it not much less.
const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

let known = { minute: -1, day: '' };

/** The day it is in England and Wales, as 2014-11-27. No day begins within a minute. */
export function todayInBritain(now: Date = new Date()): string {
  const minute = Math.floor(now.getTime() / minuteMs);
  if (minute !== known.minute) known = { minute, day: calendar.format(now) };
  return known.day;
}
