import type { DataSource, EntityManager } from 'typeorm';

import { countYear } from '../cases/countYear';
import type { DisclosureRule } from '../disclosure/DisclosureRule';
import { discloseYear } from '../disclosure/discloseYear';

/**
 * Makes the release of every financial year that has ended, has cases and has no release yet, and
 * keeps it. What is kept stays as it is, whatever becomes of the cases or the rule.
 *
 * @param today a day written 2014-11-27
 * @returns the financial years released now
 */
export async function keepReleases(
  dataSource: DataSource,
  office: string,
  rule: DisclosureRule,
  today: string,
): Promise<readonly string[]> {
  return dataSource.transaction(async (manager) => {
    // Two processes of one office take turns, so that one of them finds nothing left to do.
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('referral releases'))`);
    const years = await manager.query<{ year: string; origin: string }[]>(
      `SELECT financial_year AS year,
              CASE WHEN bool_or(origin = 'SYNTHETIC') THEN 'SYNTHETIC' ELSE 'RECORDED' END AS origin
         FROM referral_case
        WHERE financial_year NOT IN (SELECT financial_year FROM referral_release)
        GROUP BY financial_year ORDER BY financial_year`,
    );
    const ended = years.filter(({ year }) => lastDayOf(year) < today);
    for (const { year, origin } of ended) {
      const release = discloseYear(await countYear(manager, office, year), rule);
      await insertRelease(manager, rule, [year, origin, today, JSON.stringify(release)]);
    }
    return ended.map(({ year }) => year);
  });
}

async function insertRelease(
  manager: EntityManager,
  { threshold, roundingBase, zeroIsPublished }: DisclosureRule,
  values: readonly string[],
): Promise<void> {
  await manager.query(
    `INSERT INTO referral_release (financial_year, origin, made_on, release,
                                   threshold, rounding_base, zero_is_published)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [...values, threshold, roundingBase, zeroIsPublished],
  );
}

/** The last day of a financial year: of 2014-15 it is 2015-03-31. */
function lastDayOf(financialYear: string): string {
  return `${Number(financialYear.slice(0, 4)) + 1}-03-31`;
}
