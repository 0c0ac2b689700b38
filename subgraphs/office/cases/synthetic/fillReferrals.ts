import type { DataSource } from 'typeorm';

import type { RunningOffice } from '../../server/officeContext';
import { storeCaseEvents, storeCases } from '../caseColumns';
import { findSupportingProviders } from '../countCases';
import type { PersonalKeys } from '../people/PersonalKeys';
import { storePeople } from '../people/person';

import { syntheticCases } from './syntheticCases';
import { syntheticPeople, withDetailsEntered } from './syntheticPeople';

/** The years of the papers. */
const financialYears = ['2013-14', '2014-15'];
const seed = 2014;

/** What is to be made up, and for which office. */
export interface ReferralsWanted {
  readonly office: Pick<RunningOffice, 'code' | 'promisedHours'>;
  readonly casesPerYear: number;
  /** The office's keys: with them each case has a person behind it, made up as well and sealed. */
  readonly keys?: PersonalKeys | null;
}

/**
 * Fills an office that has no case and no release with synthetic cases, so many a year. An office
 * that has any of its own is left alone.
 *
 * @returns how many cases were made up
 */
export async function fillReferrals(
  dataSource: DataSource,
  { office, casesPerYear, keys = null }: ReferralsWanted,
): Promise<number> {
  if (casesPerYear === 0 || (await hasReferrals(dataSource))) return 0;
  const providers = await findSupportingProviders(dataSource);
  const { code, promisedHours = null } = office;
  const drawn = financialYears.flatMap((financialYear) =>
    syntheticCases({
      office: code,
      seed,
      financialYear,
      count: casesPerYear,
      providers,
      promisedHours,
    }),
  );
  const histories = keys ? drawn.map(withDetailsEntered) : drawn;
  await dataSource.transaction(async (manager) => {
    await storeCases(
      manager,
      histories.map((history) => history.case),
    );
    await storeCaseEvents(
      manager,
      histories.flatMap(({ events }) => events),
    );
    if (keys) await storePeople(manager, keys, syntheticPeople(histories, seed));
  });
  return histories.length;
}

async function hasReferrals(dataSource: DataSource): Promise<boolean> {
  const [found] = await dataSource.query<{ any: boolean }[]>(
    `SELECT EXISTS (SELECT FROM referral_case) OR EXISTS (SELECT FROM referral_release) AS any`,
  );
  return found?.any ?? false;
}
