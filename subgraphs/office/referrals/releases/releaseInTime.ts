import type { DataSource } from 'typeorm';

import { addCalendarDays } from '../clock/calendarDays';

import { keepReleases } from './keepReleases';
import { readRule } from './readRule';

/**
 * Releases the years that have ended, as {@link keepReleases}. An office that has only just begun
 * first has as many days to enter its cases of years gone by as there are after the end of any
 * year: what is released once, without them, could never be released with them.
 *
 * @param today a day written 2014-11-27
 * @returns the financial years released now
 */
export async function releaseInTime(
  dataSource: DataSource,
  office: string,
  today: string,
): Promise<readonly string[]> {
  const rule = await readRule(dataSource.manager);
  const [began] = await dataSource.query<{ day: string | null }[]>(
    `SELECT (min(entered_at) AT TIME ZONE 'Europe/London')::date::text AS day FROM disclosure_rule`,
  );
  const isNew = rule && began?.day && today < addCalendarDays(began.day, rule.releaseAfterDays);
  return isNew ? [] : keepReleases(dataSource, office, today);
}
