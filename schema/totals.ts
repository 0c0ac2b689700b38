/* Totals of awards: the groups an office is asked for, and what they may be. */
import { z } from 'zod';

import { awardConditionsSchema } from './awards';
import { findGroupsFault, groupCodes } from './groupKeys';
import {
  atMost,
  countMax,
  type NounReplies,
  asked,
  type ReplyContext,
  rule,
  sumMax,
  total,
  unique,
} from './replyRule';

/** The dimensions that are added where the replies are merged: an office does not know them. */
export const placeDimensions = ['OFFICE', 'REGION'] as const;
export type PlaceDimension = (typeof placeDimensions)[number];

/** The dimensions an office knows. */
export const officeDimensions = [
  'FINANCIAL_YEAR',
  'PRIORITY',
  'KIND',
  'STATUS',
  'PROVIDER',
] as const;
export type OfficeDimension = (typeof officeDimensions)[number];

export const totalsQuestionSchema = z.strictObject({
  conditions: awardConditionsSchema,
  groupBy: z.array(z.enum(officeDimensions)).max(officeDimensions.length),
});
export type TotalsQuestion = z.infer<typeof totalsQuestionSchema>;

interface TotalRow {
  readonly key: readonly (string | null)[];
  readonly count: number;
  readonly totalPence: number;
  readonly withoutAmount: number;
  readonly minPence: number | null;
  readonly maxPence: number | null;
}

/** The least, the largest and the sum of so many amounts go together. */
function isPossible({ count, totalPence, withoutAmount, minPence, maxPence }: TotalRow): boolean {
  const known = count - withoutAmount;
  if (known === 0) return minPence === null && maxPence === null && totalPence === 0;
  if (minPence === null || maxPence === null || minPence > maxPence) return false;
  if (known === 1 && minPence !== maxPence) return false;
  // One is the least and another the largest, and the others lie between.
  const others = known - 1;
  return others * minPence + maxPence <= totalPence && totalPence <= minPence + others * maxPence;
}

/** The kinds of awards that are counted where no kind is asked for. */
function kindsUnasked({ valuesOf }: ReplyContext): string[] {
  return [...(groupCodes('KIND', valuesOf) ?? [])].filter((kind) => kind !== 'PAID_BY_OTHERS');
}

const totalsPage = [
  unique('financialYears'),
  rule<{ readonly rows: readonly TotalRow[]; readonly financialYears: readonly string[] }>(
    ['rows', 'financialYears'],
    ({ rows, financialYears }, context) => {
      const { groupBy, conditions } = asked<TotalsQuestion>(context);
      const years = groupBy.indexOf('FINANCIAL_YEAR');
      if (years >= 0 && rows.some(({ key }) => !financialYears.includes(String(key[years])))) {
        return '.financialYears lacks the year of a row';
      }
      if (financialYears.some((year) => conditions.financialYears?.includes(year) === false)) {
        return '.financialYears has a year that was not asked for';
      }
      return (rows.length === 0) === (financialYears.length === 0)
        ? null
        : '.financialYears and rows contradict each other';
    },
  ),
  rule<{ readonly rows: readonly TotalRow[] }>(['rows'], ({ rows }, context) => {
    const { groupBy, conditions } = asked<TotalsQuestion>(context);
    const fault = findGroupsFault(
      rows,
      groupBy,
      {
        FINANCIAL_YEAR: conditions.financialYears,
        KIND: conditions.kinds ?? kindsUnasked(context),
        STATUS: conditions.statuses,
      },
      context,
    );
    if (fault !== null) return fault;
    if (rows.some((row) => row.count < 1 || !isPossible(row))) {
      return '.rows has counts and sums that cannot be';
    }
    const isAddable =
      total(rows, ({ count }) => count) <= countMax &&
      total(rows, ({ totalPence }) => Math.abs(totalPence)) <= sumMax;
    return isAddable ? null : '.rows add up to more than an office can have';
  }),
];

export const totalsReplies: NounReplies = {
  rules: { OwnTotalsPage: totalsPage, AwardTotalRow: [atMost('withoutAmount', 'count')] },
  identities: { AwardTotalRow: 'key' },
};
