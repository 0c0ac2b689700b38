import type { DataSource } from 'typeorm';

import { badArgument } from '../../../../schema/errorCodes';
import type { ReferralDimension } from '../../resolverTypes';

import { breachedSql } from './breachedSql';
import type { CaseConditions } from './caseConditionsSql';
import { contactCountsSql } from './contactStateSql';

/** A true count of one group of cases. */
export interface CaseCount {
  readonly key: readonly string[];
  readonly count: number;
  readonly metCount: number;
  readonly breachedCount: number;
  /** Of the office's promise to contact, as far as one was made. */
  readonly contactMetCount: number;
  readonly contactBreachedCount: number;
  readonly contactNotKnownCount: number;
  readonly synthetic: boolean;
}

/** A day written 2014-11-27, and a moment of it, ISO 8601. */
export interface AsOf {
  readonly today: string;
  readonly now: string;
}

type Columns = Partial<Readonly<Record<ReferralDimension, string>>>;

/** @param today SQL for a day: the database's own begins an hour late in summer */
const columnsOn = (today: string): Columns => ({
  FINANCIAL_YEAR: 'financial_year',
  PRIORITY_CATEGORY: 'priority_category',
  CRIME_TYPE: 'crime_type',
  SOURCE: 'source',
  STATE: 'state',
  PROVIDER: `coalesce(provider_id, 'NOT_RECORDED')`,
  CLOCK: `CASE WHEN ${breachedSql(today)} THEN 'BREACHED' ELSE 'NOT_BREACHED' END`,
});

/**
 * True counts of cases by up to two dimensions, ordered by their keys. Only for the office's own
 * caseworkers: what anybody else learns is made from the releases.
 *
 * @param asOf when: what is not passed on by its due day, or contacted by its moment, is too late
 * @throws BAD_ARGUMENT where more dimensions are asked, one twice, or the office, which is one
 */
export async function countCases(
  dataSource: DataSource,
  conditions: CaseConditions,
  groupBy: readonly ReferralDimension[],
  { today, now }: AsOf,
): Promise<CaseCount[]> {
  const place = conditions.values.length + 1;
  const columns = columnsOn(`$${place}::date`);
  const grouped = groupBy.map((dimension) => columns[dimension]);
  if (grouped.length > 2 || new Set(grouped).size < grouped.length || grouped.includes(undefined)) {
    throw badArgument('groupBy', 'takes up to two dimensions, no one twice, and not OFFICE.');
  }
  const key = grouped.length === 0 ? `'{}'::text[]` : `ARRAY[${grouped.join(', ')}]`;
  const by = grouped.length === 0 ? '' : `GROUP BY ${grouped.join(', ')}`;
  const rows = await dataSource.query<CaseCount[]>(
    `SELECT ${key} AS key, count(*)::integer AS count, ${clockCounts(place)},
            ${contactCountsSql(`$${place + 1}::timestamptz`)},
            coalesce(bool_or(origin = 'SYNTHETIC'), false) AS synthetic
       FROM referral_case WHERE true${conditions.sql} ${by}`,
    [...conditions.values, today, now],
  );
  return rows.sort((one, other) => (one.key.join('\n') < other.key.join('\n') ? -1 : 1));
}

function clockCounts(parameter: number): string {
  return `
    count(*) FILTER (WHERE passed_on IS NOT NULL AND coalesce(passed_on <= due_on, true))::integer
      AS "metCount",
    count(*) FILTER (WHERE ${breachedSql(`$${parameter}::date`)})::integer AS "breachedCount"`;
}
