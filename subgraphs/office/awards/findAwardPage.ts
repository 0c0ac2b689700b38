import type { DataSource } from 'typeorm';

import type { AwardsQuestion, Place } from '../../../schema/questions';

import { awardConditionsSql } from './awardConditionsSql';
import { awardSortKeySql } from './awardSortKeySql';

/**
 * The places of one page of this office's awards, in order. Only identifiers and sort keys are
 * read: whoever merges pages of several offices fetches the details of the winners alone.
 */
export async function findAwardPage(
  dataSource: DataSource,
  { conditions, orderBy, first, after }: AwardsQuestion,
): Promise<Place[]> {
  const { where, parameters } = awardConditionsSql(conditions);
  const key = `(${awardSortKeySql[orderBy]}) COLLATE "C"`;
  const next = parameters.length + 1;
  const continues = after ? `AND (${key}, id) > ($${next}, $${next + 1})` : '';
  return dataSource.query<Place[]>(
    `SELECT id, ${key} AS "sortKey" FROM award
      WHERE ${where} ${continues}
      ORDER BY ${key}, id
      LIMIT ${first}`,
    after ? [...parameters, after.sortKey, after.id] : [...parameters],
  );
}
