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
