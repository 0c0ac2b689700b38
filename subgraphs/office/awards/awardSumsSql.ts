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

/** Conditions that tell between awards of one kept sum. */
const finer = ['search', 'minAmountPence', 'maxAmountPence'] as const;

/**
 * The table of sums that the database keeps and that is enough to answer; null where the awards
 * themselves have to be summed.
 */
function keptSumsFor(
  conditions: AwardConditions,
  dimensions: readonly SumColumn[],
): 'award_sum' | 'award_provider_sum' | null {
  if (finer.some((name) => conditions[name] !== undefined)) return null;
  const byProvider = conditions.providers !== undefined || dimensions.includes('provider_id');
  if (!byProvider) return 'award_sum';
  const byPriority = conditions.priorities !== undefined || dimensions.includes('priority');
  return byPriority ? null : 'award_provider_sum';
}

/** Whether the sums in `award_sum` are enough to answer. */
export function isSummedUp(conditions: AwardConditions): boolean {
  return keptSumsFor(conditions, []) === 'award_sum';
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
  const kept = keptSumsFor(conditions, dimensions);
  if (kept) return { from: `(SELECT * FROM ${kept} WHERE ${where}) AS sums`, parameters };
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
