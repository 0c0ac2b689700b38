import type { DataSource } from 'typeorm';

import type { YearRelease } from '../disclosure/YearRelease';

/** A release as it was kept. */
export interface KeptRelease extends YearRelease {
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
