import type { DataSource } from 'typeorm';

import type { AwardConditions } from '../../../schema/awards';
import type { OfficeDimension, TotalsQuestion } from '../../../schema/totals';
import { parsePence } from '../database/entityColumns';

import { type AwardColumn, awardSumsSql } from './awardsSql';

export interface AwardTotalRow {
  /** The group's values, in the order of the dimensions asked; null where none is recorded. */
  readonly key: readonly (string | null)[];
  readonly count: number;
  readonly totalPence: number;
  readonly withoutAmount: number;
  readonly minPence: number | null;
  readonly maxPence: number | null;
}

export interface AwardTotalsReply {
  readonly rows: readonly AwardTotalRow[];
  /** The financial years of all awards that match, in order. */
  readonly financialYears: readonly string[];
}

/** A dimension without a column of the table does not compile. */
const columns: Readonly<Record<OfficeDimension, AwardColumn>> = {
  FINANCIAL_YEAR: 'financial_year',
  PRIORITY: 'priority',
  KIND: 'kind',
  STATUS: 'status',
  PROVIDER: 'provider_id',
};

/** This office's partial sums: one statement, one row for each group. */
export async function totalAwards(
  dataSource: DataSource,
  { conditions, groupBy }: TotalsQuestion,
): Promise<AwardTotalsReply> {
  const dimensions = groupBy.map((dimension) => columns[dimension]);
  const { from, parameters } = awardSumsSql(conditions, dimensions);
  const rows = await dataSource.query<RawTotal[]>(
    `SELECT ARRAY[${dimensions.join(', ')}]::text[] AS key,
            sum(award_count) AS count, sum(total_pence) AS total,
            sum(without_amount) AS without,
            min(min_pence) AS min, max(max_pence) AS max,
            array_agg(DISTINCT financial_year) AS years
       FROM ${from}
      ${dimensions.length > 0 ? `GROUP BY ${dimensions.join(', ')}` : 'HAVING count(*) > 0'}`,
    [...parameters],
  );
  return {
    rows: rows.map(toRow),
    financialYears: [...new Set(rows.flatMap((row) => row.years))].sort(),
  };
}

interface RawTotal {
  readonly key: (string | null)[];
  readonly count: string;
  readonly total: string;
  readonly without: string;
  readonly min: string | null;
  readonly max: string | null;
  readonly years: string[];
}

function toRow({ key, count, total, without, min, max }: RawTotal): AwardTotalRow {
  return {
    key,
    count: Number(count),
    totalPence: parsePence(total),
    withoutAmount: Number(without),
    minPence: min === null ? null : parsePence(min),
    maxPence: max === null ? null : parsePence(max),
  };
}

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
