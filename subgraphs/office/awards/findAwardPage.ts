import type { DataSource } from 'typeorm';

import type { AwardConditions, AwardsQuestion, Place } from '../../../schema/questions';

import { awardConditionsSql } from './awardConditionsSql';
import { awardSortKeySql } from './awardSortKeySql';
import { isSummedUp } from './awardSumsSql';

/**
 * The places of one page of this office's awards, in order. Only identifiers and sort keys are
 * read: whoever merges pages of several offices fetches the details of the winners alone.
 *
 * Where much matches, the index of the order is read from the page's place on until the page is
 * full. Where little does, that would be a walk through nearly all awards, so what matches is found
 * first and sorted then.
 */
export async function findAwardPage(
  dataSource: DataSource,
  { conditions, orderBy, first, after }: AwardsQuestion,
): Promise<Place[]> {
  const { where, parameters } = awardConditionsSql(conditions);
  const key = `(${awardSortKeySql[orderBy]}) COLLATE "C"`;
  const next = parameters.length + 1;
  const continues = after ? `WHERE (key, id) > ($${next}, $${next + 1})` : '';
  const firstly = (await matchesLittle(dataSource, conditions)) ? 'MATERIALIZED' : '';
  return dataSource.query<Place[]>(
    `WITH matching AS ${firstly} (SELECT id, ${key} AS key FROM award WHERE ${where})
     SELECT id, key AS "sortKey" FROM matching ${continues}
      ORDER BY key, id
      LIMIT ${first}`,
    after ? [...parameters, after.sortKey, after.id] : [...parameters],
  );
}

/** Whether less than a tenth of all awards matches; providers and words are taken to be rare. */
async function matchesLittle(
  dataSource: DataSource,
  conditions: AwardConditions,
): Promise<boolean> {
  if (!isSummedUp(conditions)) return true;
  const { financialYears, priorities, kinds, statuses } = conditions;
  if (!financialYears && !priorities && !kinds && !statuses) return false;
  const { where, parameters } = awardConditionsSql(conditions);
  const [row] = await dataSource.query<{ little: boolean | null }[]>(
    `SELECT sum(award_count) FILTER (WHERE ${where}) * 10 < sum(award_count) AS little
       FROM award_sum`,
    [...parameters],
  );
  // Nothing matches: the sum is null, and there is nothing to walk to.
  return row?.little ?? true;
}
