import type { DataSource } from 'typeorm';

import { totalAwards } from '../../awards/totalAwards';
import type { Spending } from '../disclosure/Spending';

/** Awards that support victims, and are decided or set aside: no purchases, pools or credits. */
const supporting = {
  kinds: ['GRANT_TO_PROVIDER', 'PARTNERSHIP'],
  statuses: ['ALLOCATED', 'CONFIRMED', 'SPENT'],
} as const;

/** What the office awarded to support victims, by year and provider, from its published awards. */
export async function readSpending(dataSource: DataSource): Promise<Spending> {
  const { rows } = await totalAwards(dataSource, {
    conditions: { kinds: [...supporting.kinds], statuses: [...supporting.statuses] },
    groupBy: ['FINANCIAL_YEAR', 'PROVIDER'],
  });
  const known = new Map<string, number | null>();
  for (const {
    key: [year = null, provider = null],
    totalPence,
    withoutAmount,
  } of rows) {
    const pence = withoutAmount > 0 ? null : totalPence;
    if (provider !== null) known.set(`${year}\n${provider}`, pence);
    const others = known.get(`${year}`);
    // One award without an amount makes the year's sum unknown.
    const isUnknown = pence === null || others === null;
    known.set(`${year}`, isUnknown ? null : pence + (others ?? 0));
  }
  return (year, provider) => known.get(provider === null ? year : `${year}\n${provider}`) ?? null;
}
