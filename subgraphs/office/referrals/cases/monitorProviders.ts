import type { DataSource } from 'typeorm';

import { firstDayOf } from '../../books/firstDayOf';

import { contactCountsSql } from './contactStateSql';
import type { AsOf } from './countCases';

/** What one provider made of the cases passed to it in one quarter: true counts. */
export interface ProviderQuarter {
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
