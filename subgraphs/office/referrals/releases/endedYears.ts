import { addCalendarDays } from '../clock/calendarDays';

/**
 * The first year that is released, the same for every office: the first of the papers. Were it the
 * year of an office's first case, it would tell of that case.
 */
const firstYear = 2013;

/**
 * The financial years to be released by a day, oldest first: each whose last day lies more than so
 * many days before it.
 *
 * @param today a day written 2014-11-27
 */
export function endedYears(today: string, releaseAfterDays: number): readonly string[] {
  const years: string[] = [];
  for (let year = firstYear; ; year += 1) {
    if (addCalendarDays(`${year + 1}-03-31`, releaseAfterDays) >= today) return years;
    years.push(`${year}-${String(year + 1).slice(-2)}`);
  }
}
