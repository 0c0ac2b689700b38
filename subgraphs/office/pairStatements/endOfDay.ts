const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

const hourMs = 3_600_000;

/** The moment at which a day such as 2015-03-31 ends in England and Wales, as a time in ms. */
export function endOfDay(day: string): number {
  const endInUtc = Date.parse(`${day}T00:00:00Z`) + 24 * hourMs;
  // In summer the day ends an hour before that of UTC.
  return calendar.format(endInUtc - hourMs) > day ? endInUtc - hourMs : endInUtc;
}
