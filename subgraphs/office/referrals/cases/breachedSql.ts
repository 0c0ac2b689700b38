/**
 * Whether the clock of a case ran out before its details were passed on, as the clock itself reads
 * it: of a case that ended without being passed on its last day counts, of an open one today.
 *
 * @param today SQL for a day
 */
export function breachedSql(today: string): string {
  return `coalesce(coalesce(passed_on, closed_on, ${today}) > due_on, false)`;
}
