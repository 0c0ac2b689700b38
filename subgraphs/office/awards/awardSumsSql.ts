import type { AwardConditions } from '../../../schema/questions';

import { awardConditionsSql } from './awardConditionsSql';

/** A column of `award` by which sums can be grouped. */
export type SumColumn = 'financial_year' | 'priority' | 'kind' | 'status' | 'provider_id';

export interface SqlSource {
  /** A table in SQL. */
  readonly from: string;
  /** The values of its parameters, $1 first. */
  readonly parameters: readonly unknown[];
}

/** Conditions that tell between awards of one row of `award_sum`. */
const finer = ['providers', 'search', 'minAmountPence', 'maxAmountPence'] as const;

/** Whether the sums that the database keeps are enough to answer. */
export function isSummedUp(
  conditions: AwardConditions,
  dimensions: readonly SumColumn[] = [],
): boolean {
  return (
    finer.every((name) => conditions[name] === undefined) && !dimensions.includes('provider_id')
  );
}

/**
 * Partial sums of the awards that match, at least one row for each group that is asked, with
 * `financial_year`, the dimensions, `award_count`, `total_pence`, `without_amount`, `min_pence` and
 * `max_pence`. They are the sums that the database keeps, where these suffice: a few thousand rows,
 * however many awards there are. Otherwise the awards are summed.
 */
export function awardSumsSql(
  conditions: AwardConditions,
  dimensions: readonly SumColumn[],
): SqlSource {
  const { where, parameters } = awardConditionsSql(conditions);
  if (isSummedUp(conditions, dimensions)) {
    return { from: `(SELECT * FROM award_sum WHERE ${where}) AS sums`, parameters };
  }
  const columns = [...new Set<SumColumn>(['financial_year', ...dimensions])].join(', ');
  return {
    from: `(SELECT ${columns}, count(*) AS award_count,
                   coalesce(sum(amount_pence), 0) AS total_pence,
                   count(*) - count(amount_pence) AS without_amount,
                   min(amount_pence) AS min_pence, max(amount_pence) AS max_pence
              FROM award WHERE ${where} GROUP BY ${columns}) AS sums`,
    parameters,
  };
}
