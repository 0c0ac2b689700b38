import type { DataSource } from 'typeorm';

import type { AwardConditions } from '../../../schema/awards';
import { parsePence } from '../database/entityColumns';

import { awardSumsSql } from './awardsSql';

export interface AwardSum {
  readonly matched: number;
  readonly totalPence: number;
  readonly withoutAmount: number;
}

/** How many awards match, what their published amounts add up to, how many have none. */
export async function sumAwards(
  dataSource: DataSource,
  conditions: AwardConditions,
): Promise<AwardSum> {
  const { from, parameters } = awardSumsSql(conditions, []);
  const [row] = await dataSource.query<Record<keyof AwardSum, string>[]>(
    `SELECT coalesce(sum(award_count), 0) AS matched,
            coalesce(sum(total_pence), 0) AS "totalPence",
            coalesce(sum(without_amount), 0) AS "withoutAmount"
       FROM ${from}`,
    [...parameters],
  );
  return {
    matched: Number(row?.matched ?? 0),
    totalPence: parsePence(row?.totalPence ?? '0'),
    withoutAmount: Number(row?.withoutAmount ?? 0),
  };
}
