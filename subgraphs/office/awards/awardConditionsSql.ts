import { foldedWords } from '../../../schema/foldText';
import type { AwardConditions } from '../../../schema/questions';

/** A condition in SQL and the values of its parameters, $1 first. */
export interface SqlCondition {
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
