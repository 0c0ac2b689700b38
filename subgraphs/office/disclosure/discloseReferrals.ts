import type { DataSource } from 'typeorm';

import { sentenceCase } from '../../../process/formatting';
import type { ReferralDimension } from '../../../schema/chooseBreakdown';
import { readOrganisations } from '../../../schema/codelists';
import { badArgument } from '../../../schema/errorCodes';
import { askReferralTotals, costPerReferralPence } from '../../../schema/referrals';
import { totalAwards } from '../awards/totalAwards';
import type { ReferralFilter } from '../generated/resolverTypes';
import type { OfficeContext } from '../server/officeContext';

import type { Spending } from './YearRelease';
import type { ReferralTotalRow } from './totalReferrals';

/** A group of disclosed referrals, its values also in words, and what each cost. */
interface LabelledTotal extends ReferralTotalRow {
  readonly labels: readonly string[];
  /** Null where no count or no award is known. */
  readonly costPerReferralPence: number | null;
}

const organisations = readOrganisations();

/**
 * What this office disclosed about its referrals, by the very releases that totals across offices
 * are made of.
 *
 * @throws BAD_ARGUMENT where breakdowns are crossed, or a condition has no meaning in one office
 */
export async function discloseReferrals(
  { loaders, office }: OfficeContext,
  filter: ReferralFilter,
  groupBy: readonly ReferralDimension[],
): Promise<LabelledTotal[]> {
  for (const name of ['region', 'offices'] as const) {
    if ((filter[name] ?? null) === null) continue;
    throw badArgument(`filter.${name}`, 'has no meaning within one office.');
  }
  const { ask } = askReferralTotals(filter, groupBy);
  const rows = await loaders.referralTotalsOf.load(ask);
  const place = groupBy.indexOf('OFFICE');
  return rows.map((row) => {
    const key = place < 0 ? row.key : row.key.toSpliced(place, 0, office.code);
    const labels = groupBy.map((dimension, index) =>
      dimension === 'OFFICE' ? office.name : labelOf(dimension, key[index] ?? ''),
    );
    return { ...row, key, labels, costPerReferralPence: costPerReferralPence(row) };
  });
}

function labelOf(dimension: ReferralDimension, value: string): string {
  if (dimension === 'FINANCIAL_YEAR') return value;
  if (dimension !== 'PROVIDER') return sentenceCase(value);
  return organisations.get(value)?.name ?? sentenceCase(value);
}

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
