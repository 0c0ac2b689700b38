import type { DataSource, EntityManager } from 'typeorm';

import { addCalendarDays } from '../cases/clock/workingDays';
import { countYear } from '../cases/countCases';
import type { ReferralRelease } from '../generated/resolverTypes';

import type { ReleaseRule } from './DisclosureRule';
import type { YearRelease } from './YearRelease';
import { discloseYear } from './discloseYear';
import { readRule } from './recordRule';

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

/** A release as it was kept. */
interface KeptRelease extends YearRelease {
  /** Whether any of the cases counted is made up. */
  readonly isSynthetic: boolean;
  /** The day it was made, written 2014-11-27. */
  readonly madeOn: string;
}

/** All releases of the office, oldest year first. Answers about totals read nothing else. */
export async function readReleases(dataSource: DataSource): Promise<readonly KeptRelease[]> {
  const rows = await dataSource.query<KeptRow[]>(
    `SELECT release, origin = 'SYNTHETIC' AS "isSynthetic", made_on::text AS "madeOn"
       FROM referral_release ORDER BY financial_year`,
  );
  return rows.map(({ release, ...kept }) => ({ ...release, ...kept }));
}

interface KeptRow {
  readonly release: YearRelease;
  readonly isSynthetic: boolean;
  readonly madeOn: string;
}

/** Which financial years the office has released, by which rule and when; oldest first. */
export async function findReleases(manager: EntityManager): Promise<ReferralRelease[]> {
  const rows = await manager.query<ReleaseRow[]>(
    `SELECT financial_year AS "financialYear", made_on::text AS "madeOn",
            origin = 'SYNTHETIC' AS synthetic, threshold, rounding_base AS "roundingBase",
            zero_is_published AS "zerosPublished"
       FROM referral_release ORDER BY financial_year`,
  );
  return rows.map(({ financialYear, madeOn, synthetic, ...rule }) => ({
    financialYear,
    madeOn,
    synthetic,
    rule,
  }));
}

interface ReleaseRow {
  readonly financialYear: string;
  readonly madeOn: string;
  readonly synthetic: boolean;
  readonly threshold: number;
  readonly roundingBase: number;
  readonly zerosPublished: boolean;
}

/** Makes processes of one office take turns with its rule and its releases, until they commit. */
export async function lockReleases(manager: EntityManager): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('referral releases'))`);
}

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
