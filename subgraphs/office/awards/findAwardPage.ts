import type { DataSource } from 'typeorm';

import type { AwardConditions, AwardsQuestion } from '../../../schema/awards';
import type { Place } from '../../../schema/questions';
import { entityColumns } from '../database/entityColumns';

import { Award } from './Award';
import { awardConditionsSql, awardSortKeySql, isSummedUp } from './awardsSql';

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
  question: AwardsQuestion,
): Promise<Place[]> {
  const { sql, parameters } = await pageOf(dataSource, question);
  return dataSource.query<Place[]>(sql, parameters);
}

/** An award with its place in the page and the name of the organisation that receives it. */
export interface PlacedAward extends Place {
  readonly award: Award;
  readonly providerName: string | null;
}

/** A page with its awards, for the office's own list, which nothing is merged with. */
export async function findAwards(
  dataSource: DataSource,
  question: AwardsQuestion,
): Promise<PlacedAward[]> {
  const { sql, parameters } = await pageOf(dataSource, question);
  const { select, table, toEntity } = entityColumns<Award>(dataSource, Award);
  const rows = await dataSource.query<(Omit<PlacedAward, 'award'> & Record<string, unknown>)[]>(
    `SELECT page."sortKey", organisation.name AS "providerName", ${select}
       FROM (${sql}) AS page
       JOIN ${table} AS t USING (id)
       LEFT JOIN organisation ON organisation.id = t.provider_id
      ORDER BY page."sortKey", page.id`,
    parameters,
  );
  return rows.map((row) => {
    const { id, sortKey, providerName } = row;
    return { id, sortKey, providerName, award: toEntity(row) };
  });
}

async function pageOf(
  dataSource: DataSource,
  { conditions, orderBy, first, after }: AwardsQuestion,
): Promise<{ readonly sql: string; readonly parameters: unknown[] }> {
  const { where, parameters } = awardConditionsSql(conditions);
  const key = `(${awardSortKeySql[orderBy]}) COLLATE "C"`;
  const next = parameters.length + 1;
  const continues = after ? `WHERE (key, id) > ($${next}, $${next + 1})` : '';
  const firstly = (await matchesLittle(dataSource, conditions)) ? 'MATERIALIZED' : '';
  const sql = `WITH matching AS ${firstly} (SELECT id, ${key} AS key FROM award WHERE ${where})
     SELECT id, key AS "sortKey" FROM matching ${continues}
      ORDER BY key, id
      LIMIT ${first}`;
  return { sql, parameters: after ? [...parameters, after.sortKey, after.id] : [...parameters] };
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
