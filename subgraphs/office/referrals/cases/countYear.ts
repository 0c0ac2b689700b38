import type { EntityManager } from 'typeorm';

import type { ReferralBreakdown } from '../../../../schema/chooseBreakdown';
import type { CountedCell, YearCounts } from '../disclosure/YearCounts';

import { breachedSql } from './breachedSql';
import { referralCodes } from './referralCodes';

/** Where a case has no provider, or one that the office publishes no award to. */
const noProvider = 'NOT_RECORDED';
const otherProvider = 'OTHER';

/**
 * The true counts of a financial year, every code among them, also those of no case. Providers are
 * those the office has awards to, as everybody can read: a list made from cases would tell of them.
 */
export async function countYear(
  manager: EntityManager,
  office: string,
  financialYear: string,
): Promise<YearCounts> {
  const known = await manager.query<{ code: string }[]>(
    `SELECT DISTINCT provider_id AS code FROM award WHERE provider_id IS NOT NULL ORDER BY 1`,
  );
  const providers = [...known.map(({ code }) => code), noProvider, otherProvider];
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

/** One statement, so that all breakdowns count the same cases. */
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
