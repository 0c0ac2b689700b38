import type { DataSource, EntityManager } from 'typeorm';

import { countYear } from '../cases/countYear';
import { discloseYear } from '../disclosure/discloseYear';
import type { YearRelease } from '../disclosure/YearRelease';

import { endedYears } from './endedYears';
import { lockReleases } from './lockReleases';
import { readRule } from './readRule';
import type { ReleaseRule } from './ReleaseRule';

/**
 * Makes the release of every financial year that has ended and has none yet, by the rule in force,
 * and keeps it: also of a year without a case, or its absence would tell of it. What is kept stays
 * as it is, whatever becomes of the cases or the rule.
 *
 * @param today a day written 2014-11-27
 * @returns the financial years released now
 * @throws where the office has recorded no rule, or its clock is ahead of the database's
 */
export async function keepReleases(
  dataSource: DataSource,
  office: string,
  today: string,
): Promise<readonly string[]> {
  return dataSource.transaction(async (manager) => {
    // Two processes of one office take turns, so that one of them finds nothing left to do.
    await lockReleases(manager);
    const rule = await readRule(manager);
    if (!rule) {
      throw new Error(
        `${office} has recorded no rule of disclosure: it does so when it is started.`,
      );
    }
    await assertHasCome(manager, today);
    const released = await manager.query<{ year: string }[]>(
      'SELECT financial_year AS year FROM referral_release',
    );
    const years = endedYears(today, rule.releaseAfterDays).filter(
      (ended) => !released.some(({ year }) => year === ended),
    );
    for (const year of years) {
      const release = discloseYear(await countYear(manager, office, year), rule);
      await insertRelease(manager, rule, [year, await originOf(manager, release), today, release]);
    }
    return years;
  });
}

/**
 * A release that is made too early, by a clock that is wrong, would stay: of a year that has not
 * ended, and of years to come as of years without a case. So two clocks have to agree; to a day, as
 * they are read one after the other.
 */
async function assertHasCome(manager: EntityManager, today: string): Promise<void> {
  const [clock] = await manager.query<{ day: string }[]>(
    `SELECT ((now() AT TIME ZONE 'Europe/London')::date + 1)::text AS day`,
  );
  if (clock && today <= clock.day) return;
  throw new Error(
    `It is ${today} by the clock of this process and not by that of the database: nothing is released.`,
  );
}

/**
 * Whether cases counted are made up. Of a year that is suppressed it is said whether any case of
 * the office ever was, so that it does not tell a year without cases from one with a few.
 */
async function originOf(
  manager: EntityManager,
  { financialYear, total }: YearRelease,
): Promise<'SYNTHETIC' | 'RECORDED'> {
  const [found] = await manager.query<{ isSynthetic: boolean }[]>(
    `SELECT EXISTS (SELECT FROM referral_case
                     WHERE origin = 'SYNTHETIC' AND financial_year = coalesce($1, financial_year))
         OR EXISTS (SELECT FROM referral_release WHERE origin = 'SYNTHETIC' AND $1 IS NULL)
         AS "isSynthetic"`,
    [total === null ? null : financialYear],
  );
  return found?.isSynthetic ? 'SYNTHETIC' : 'RECORDED';
}

async function insertRelease(
  manager: EntityManager,
  { threshold, roundingBase, zeroIsPublished }: ReleaseRule,
  values: readonly [string, string, string, YearRelease],
): Promise<void> {
  await manager.query(
    `INSERT INTO referral_release (financial_year, origin, made_on, release,
                                   threshold, rounding_base, zero_is_published)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [...values, threshold, roundingBase, zeroIsPublished],
  );
}
