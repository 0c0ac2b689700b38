import type { DataSource } from 'typeorm';

import type { AwardConditions } from '../../../schema/questions';
import { parsePence } from '../entities/parsePence';

import { awardConditionsSql } from './awardConditionsSql';

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
  const { where, parameters } = awardConditionsSql(conditions);
  const [row] = await dataSource.query<Record<keyof AwardSum, string>[]>(
    `SELECT count(*) AS matched,
            coalesce(sum(amount_pence), 0) AS "totalPence",
            count(*) FILTER (WHERE amount_pence IS NULL) AS "withoutAmount"
       FROM award WHERE ${where}`,
    [...parameters],
  );
  return {
    matched: Number(row?.matched ?? 0),
    totalPence: parsePence(row?.totalPence ?? '0'),
    withoutAmount: Number(row?.withoutAmount ?? 0),
  };
}
