/**
 * What the clock of an office's promise to contact shows of a case, as `readContactClock` reads it.
 * Null where nothing was promised. What became of most cases is settled and stands with them; only
 * of those that wait the time decides.
 *
 * @param now SQL for a moment
 */
export function contactStateSql(now: string): string {
  return `coalesce(contact_outcome,
    CASE WHEN promised_hours IS NULL THEN NULL
         WHEN contact_limit_until IS NULL THEN 'PAUSED'
         WHEN ${now} > contact_limit_until THEN 'BREACHED'
         WHEN ${now} > contact_limit_from THEN 'NOT_KNOWN'
         ELSE 'DUE' END)`;
}

/**
 * How many cases are in which state of that clock, as a select list.
 *
 * @param now SQL for a moment
 */
export function contactCountsSql(now: string): string {
  const counts = { contactMetCount: 'MET', contactBreachedCount: 'BREACHED' };
  return Object.entries({ ...counts, contactNotKnownCount: 'NOT_KNOWN' })
    .map(
      ([name, state]) =>
        `count(*) FILTER (WHERE ${contactStateSql(now)} = '${state}')::integer AS "${name}"`,
    )
    .join(', ');
}
