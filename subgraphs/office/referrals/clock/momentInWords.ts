const moments = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
});

/** A moment in milliseconds since 1970 as a board member reads it: 29 November 2014 at 23:30. */
export function momentInWords(moment: number): string {
  return moments.format(moment);
}
