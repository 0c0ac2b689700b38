import type { AwardConditions, AwardsQuestion } from '../../../schema/awards';
import { foldedWords } from '../../../schema/foldText';

/** A condition in SQL and the values of its parameters, $1 first. */
interface SqlCondition {
  readonly where: string;
  readonly parameters: readonly unknown[];
}

/** The conditions of a filter on the table `award`. Without `kinds`, PAID_BY_OTHERS is left out. */
export function awardConditionsSql(conditions: AwardConditions): SqlCondition {
  const parameters: unknown[] = [];
  const parameter = (value: unknown): string => `$${parameters.push(value)}`;
  const oneOf = (column: string, values: readonly string[] | undefined): string[] =>
    values ? [`${column} = ANY(${parameter(values)}::text[])`] : [];
  const { minAmountPence, maxAmountPence } = conditions;
  const clauses = [
    ...(conditions.kinds ? oneOf('kind', conditions.kinds) : [`kind <> 'PAID_BY_OTHERS'`]),
    ...oneOf('financial_year', conditions.financialYears),
    ...oneOf('priority', conditions.priorities),
    ...oneOf('status', conditions.statuses),
    ...oneOf('provider_id', conditions.providers),
    ...searchClauses(conditions.search, parameter),
    ...(minAmountPence === undefined ? [] : [`amount_pence >= ${parameter(minAmountPence)}`]),
    ...(maxAmountPence === undefined ? [] : [`amount_pence <= ${parameter(maxAmountPence)}`]),
  ];
  return { where: clauses.join(' AND '), parameters };
}

/**
 * Each word of a search must be found, both folded by one rule, so that no word holds a wildcard of
 * LIKE. A search without letters and digits finds nothing: there is nothing to look for.
 */
function searchClauses(
  search: string | undefined,
  parameter: (value: unknown) => string,
): readonly string[] {
  if (search === undefined || search.trim() === '') return [];
  const words = foldedWords(search);
  return words.length === 0
    ? ['false']
    : words.map((word) => `folded LIKE ${parameter(`%${word}%`)}`);
}

/**
 * For each order, a text that sorts as the order wants, by code point: offices answer in these
 * keys, and the merge compares nothing else. `~` follows every digit, so unknown values come last.
 */
export const awardSortKeySql: Readonly<Record<AwardsQuestion['orderBy'], string>> = {
  AMOUNT_DESC: `coalesce(lpad((9007199254740991 - amount_pence)::text, 16, '0'), '~')`,
  AMOUNT_ASC: `coalesce(lpad(amount_pence::text, 16, '0'), '~')`,
  TITLE_ASC: `left(lower(title), 200)`,
  STARTS_DESC: `coalesce(lpad((date '9999-12-31' - starts_on)::text, 7, '0'), '~')`,
};

/** A column of `award` by which sums can be grouped. */
export type SumColumn = 'financial_year' | 'priority' | 'kind' | 'status' | 'provider_id';

interface SqlSource {
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
