import type { DataSource } from 'typeorm';

import { storeCaseEvents, storeCases } from '../cases/storeCases';

import { syntheticCases } from './syntheticCases';

/** The years of the papers. */
const financialYears = ['2013-14', '2014-15'];
const seed = 2014;

/**
 * Fills an office that has no case and no release with synthetic cases, so many a year. An office
 * that has any of its own is left alone.
 *
 * @returns how many cases were made up
 */
export async function fillReferrals(
  dataSource: DataSource,
  office: string,
  casesPerYear: number,
): Promise<number> {
  if (casesPerYear === 0 || (await hasReferrals(dataSource))) return 0;
  const supporting = await dataSource.query<{ id: string }[]>(
    `SELECT DISTINCT provider_id AS id FROM award WHERE provider_id IS NOT NULL ORDER BY 1`,
  );
  const providers = supporting.map(({ id }) => id);
  const histories = financialYears.flatMap((financialYear) =>
    syntheticCases({ office, seed, financialYear, count: casesPerYear, providers }),
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
  return histories.length;
}

async function hasReferrals(dataSource: DataSource): Promise<boolean> {
  const [found] = await dataSource.query<{ any: boolean }[]>(
    `SELECT EXISTS (SELECT FROM referral_case) OR EXISTS (SELECT FROM referral_release) AS any`,
  );
  return found?.any ?? false;
}
