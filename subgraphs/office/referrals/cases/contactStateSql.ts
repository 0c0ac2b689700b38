/**
 * What the clock of an office's promise to contact shows of a case, as `readContactClock` reads it:
 * of a case that ended without contact at its end, else now. Null where nothing was promised.
 *
 * @param now SQL for a moment
 */
export function contactStateSql(now: string): string {
  const first = `coalesce(contacted_at, ${startOf('contacted_on')}, ${startOf('closed_on')}, ${now})`;
  const last = `coalesce(contacted_at, ${endOf('contacted_on')}, ${endOf('closed_on')}, ${now})`;
  return `
    CASE WHEN promised_hours IS NULL THEN NULL
         WHEN contacted_on IS NULL AND contact_limit_until IS NULL THEN 'PAUSED'
         WHEN contact_limit_from IS NULL THEN 'MET'
         WHEN ${last} <= contact_limit_from
           THEN CASE WHEN contacted_on IS NULL THEN 'DUE' ELSE 'MET' END
         WHEN ${first} > contact_limit_until THEN 'BREACHED'
         ELSE 'NOT_KNOWN' END`;
}

/** How many cases are in which state of that clock, as a select list. */
export function contactCountsSql(now: string): string {
  const counts = { contactMetCount: 'MET', contactBreachedCount: 'BREACHED' };
  return Object.entries({ ...counts, contactNotKnownCount: 'NOT_KNOWN' })
    .map(
      ([name, state]) =>
        `count(*) FILTER (WHERE ${contactStateSql(now)} = '${state}')::integer AS "${name}"`,
    )
    .join(', ');
}

/** Midnight in Britain, at which a day begins. */
function startOf(day: string): string {
  return `(${day}::timestamp AT TIME ZONE 'Europe/London')`;
}

/** The last millisecond of a day. */
function endOf(day: string): string {
  return `(${startOf(`(${day} + 1)`)} - interval '1 millisecond')`;
}
