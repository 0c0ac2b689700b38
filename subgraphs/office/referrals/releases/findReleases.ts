import type { EntityManager } from 'typeorm';

import type { ReferralRelease } from '../../resolverTypes';

/** Which financial years the office has released, by which rule and when; oldest first. */
export async function findReleases(manager: EntityManager): Promise<ReferralRelease[]> {
  const rows = await manager.query<ReleaseRow[]>(
    `SELECT financial_year AS "financialYear", made_on::text AS "madeOn",
            origin = 'SYNTHETIC' AS synthetic, threshold, rounding_base AS "roundingBase",
            zero_is_published AS "zerosPublished"
       FROM referral_release ORDER BY financial_year`,
  );
  return rows.map(({ financialYear, madeOn, synthetic, ...rule }) => ({
    ...{ financialYear, madeOn, synthetic, rule },
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
