import type { DataSource } from 'typeorm';

import { badArgument } from '../../../schema/errorCodes';
import type { ReferralTotalsQuestion } from '../../../schema/referrals';

import { answerTotals, isAsked, type TotalsRow } from './answerTotals';
import { readSpending } from './discloseReferrals';
import { readReleases } from './releases';

/** A group of disclosed referrals, and whether any case of the years it counts is made up. */
export interface ReferralTotalRow extends TotalsRow {
  readonly synthetic: boolean;
}

/**
 * This office's part of totals of referrals, from its releases alone: no case is read. What was
 * awarded stands beside them where it can.
 *
 * @throws BAD_ARGUMENT where the question crosses breakdowns
 */
export async function totalReferrals(
  dataSource: DataSource,
  { filter, groupBy }: ReferralTotalsQuestion,
): Promise<readonly ReferralTotalRow[]> {
  const releases = await readReleases(dataSource);
  const spending = await readSpending(dataSource);
  const answer = answerTotals(releases, { filter, groupBy }, spending);
  if ('refusal' in answer) throw badArgument('groupBy', answer.refusal);
  const asked = releases.filter((release) => isAsked(release, filter));
  const place = groupBy.indexOf('FINANCIAL_YEAR');
  return answer.groups.map((row) => ({
    ...row,
    synthetic: asked.some(
      ({ isSynthetic, financialYear }) =>
        isSynthetic && (place < 0 || row.key[place] === financialYear),
    ),
  }));
}
