import type { DataSource, EntityManager } from 'typeorm';

import type { ReferralBreakdown } from '../../../schema/chooseBreakdown';
import { badArgument } from '../../../schema/errorCodes';
import { firstDayOf } from '../books/applyEvent';
import type { CountedCell, YearCounts } from '../disclosure/YearRelease';
import type { ReferralDimension } from '../generated/resolverTypes';

import { breachedSql, type CaseConditions, contactCountsSql } from './CaseList';
import { referralCodes } from './caseColumns';

/** A true count of one group of cases. */
interface CaseCount {
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
interface AsOf {
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

/** Where a case has no provider, or one that the office publishes no award to. */
const noProvider = 'NOT_RECORDED';
const otherProvider = 'OTHER';

/** Those the office has awards to, by identifier. */
export async function findSupportingProviders(
  manager: Pick<EntityManager, 'query'>,
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT DISTINCT provider_id AS id FROM award WHERE provider_id IS NOT NULL ORDER BY 1`,
  );
  return rows.map(({ id }) => id);
}

/**
 * The true counts of a financial year, every code among them, also those of no case. Providers are
 * those the office has awards to, as everybody can read: a list made from cases would tell of them.
 */
export async function countYear(
  manager: EntityManager,
  office: string,
  financialYear: string,
): Promise<YearCounts> {
  const providers = [...(await findSupportingProviders(manager)), noProvider, otherProvider];
  const counted = await manager.query<CountedRow[]>(countSql, [financialYear, providers]);
  const cellsOf = (breakdown: ReferralBreakdown, codes: readonly string[]): CountedCell[] => {
    const counts = new Map(
      counted.filter((row) => row.breakdown === breakdown).map(({ code, count }) => [code, count]),
    );
    return codes.map((code) => ({ code, count: counts.get(code) ?? 0 }));
  };
  const breakdowns = {
    PRIORITY_CATEGORY: cellsOf('PRIORITY_CATEGORY', referralCodes.PRIORITY_CATEGORY),
    CRIME_TYPE: cellsOf('CRIME_TYPE', referralCodes.CRIME_TYPE),
    SOURCE: cellsOf('SOURCE', referralCodes.SOURCE),
    STATE: cellsOf('STATE', referralCodes.STATE),
    PROVIDER: cellsOf('PROVIDER', providers),
    CLOCK: cellsOf('CLOCK', referralCodes.CLOCK),
  };
  const total = breakdowns.STATE.reduce((sum, { count }) => sum + count, 0);
  return { office, financialYear, total, breakdowns };
}

interface CountedRow {
  readonly breakdown: ReferralBreakdown;
  readonly code: string;
  readonly count: number;
}

/** SQL: one statement, so that all breakdowns count the same cases. */
const countSql = `
  SELECT cell.breakdown, cell.code, count(*)::integer AS count
    FROM referral_case
   CROSS JOIN LATERAL (VALUES
     ('PRIORITY_CATEGORY', priority_category),
     ('CRIME_TYPE', crime_type),
     ('SOURCE', source),
     ('STATE', state),
     ('PROVIDER', CASE WHEN provider_id IS NULL THEN '${noProvider}'
                       WHEN provider_id = ANY ($2) THEN provider_id
                       ELSE '${otherProvider}' END),
     ('CLOCK', CASE WHEN ${breachedSql('current_date')} THEN 'BREACHED' ELSE 'NOT_BREACHED' END)
   ) AS cell (breakdown, code)
   WHERE financial_year = $1
   GROUP BY cell.breakdown, cell.code`;

/** What one provider made of the cases passed to it in one quarter: true counts. */
interface ProviderQuarter {
  readonly providerId: string | null;
  readonly financialYear: string;
  /** Of the financial year: 1 from April to 4 from January. */
  readonly quarter: number;
  readonly referredCount: number;
  readonly contactedInTimeCount: number;
  readonly contactedLateCount: number;
  /** Of the office's promise to contact, as far as one was made. */
  readonly contactMetCount: number;
  readonly contactBreachedCount: number;
  readonly contactNotKnownCount: number;
  readonly closedCount: number;
  readonly measuredCount: number;
  readonly copeBetterCount: number;
  readonly recoverBetterCount: number;
  readonly synthetic: boolean;
}

/**
 * How each provider does with what was passed to it in a financial year, by quarter.
 *
 * @param asOf when: who is not contacted by then and overdue is late
 */
export function monitorProviders(
  dataSource: DataSource,
  financialYear: string,
  { today, now }: AsOf,
): Promise<ProviderQuarter[]> {
  const from = firstDayOf(financialYear);
  return dataSource.query<ProviderQuarter[]>(monitorSql, [financialYear, from, today, now]);
}

const measured = `(cope_start IS NOT NULL AND cope_end IS NOT NULL)`;

const monitorSql = `
  SELECT provider_id AS "providerId", $1::text AS "financialYear",
         extract(quarter FROM passed_on - interval '3 months')::integer AS quarter,
         count(*)::integer AS "referredCount",
         count(*) FILTER (WHERE contacted_on <= contact_due_on)::integer AS "contactedInTimeCount",
         count(*) FILTER (WHERE coalesce(contacted_on, $3::date) > contact_due_on)::integer
           AS "contactedLateCount",
         ${contactCountsSql('$4::timestamptz')},
         count(*) FILTER (WHERE closed_on IS NOT NULL)::integer AS "closedCount",
         count(*) FILTER (WHERE ${measured})::integer AS "measuredCount",
         count(*) FILTER (WHERE ${measured} AND cope_end > cope_start)::integer AS "copeBetterCount",
         count(*) FILTER (WHERE ${measured} AND recover_end > recover_start)::integer
           AS "recoverBetterCount",
         bool_or(origin = 'SYNTHETIC') AS synthetic
    FROM referral_case
   WHERE passed_on >= $2::date AND passed_on < ($2::date + interval '1 year')::date
   GROUP BY provider_id, quarter
   ORDER BY quarter, provider_id NULLS LAST`;
