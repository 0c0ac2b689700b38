import type { DataSource } from 'typeorm';

import type { RunningOffice } from '../../officeContext';
import { storeCaseEvents, storeCases } from '../cases/storeCases';
import { leastStrictRule } from '../disclosure/DisclosureRule';
import { keepReleases } from '../releases/keepReleases';

import { syntheticCases } from './syntheticCases';

/** The years of the papers. */
const financialYears = ['2013-14', '2014-15'];
const seed = 2014;

/**
 * Fills an office that has no case and no release with synthetic ones, so many a year, and releases
 * the years that have ended. An office that has any of its own is left alone.
 *
 * @param today a day written 2014-11-27
 * @returns how many cases were made up
 */
export async function fillReferrals(
  dataSource: DataSource,
  { code: office, promisedHours = null }: Pick<RunningOffice, 'code' | 'promisedHours'>,
  casesPerYear: number,
  today: string,
): Promise<number> {
  if (casesPerYear === 0 || (await hasReferrals(dataSource))) return 0;
  const supporting = await dataSource.query<{ id: string }[]>(
    `SELECT DISTINCT provider_id AS id FROM award WHERE provider_id IS NOT NULL ORDER BY 1`,
  );
  const providers = supporting.map(({ id }) => id);
  const histories = financialYears.flatMap((financialYear) =>
    syntheticCases({
      ...{ office, seed, financialYear, count: casesPerYear, providers, promisedHours },
    }),
  );
  await dataSource.transaction(async (manager) => {
    await storeCases(
      manager,
      histories.map((history) => history.case),
    );
    await storeCaseEvents(
      manager,
      histories.flatMap(({ events }) => events),
    );
  });
  await keepReleases(dataSource, office, leastStrictRule, today);
  return histories.length;
}

async function hasReferrals(dataSource: DataSource): Promise<boolean> {
  const [found] = await dataSource.query<{ any: boolean }[]>(
    `SELECT EXISTS (SELECT FROM referral_case) OR EXISTS (SELECT FROM referral_release) AS any`,
  );
  return found?.any ?? false;
}
