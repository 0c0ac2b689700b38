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
    ...searchWords(conditions.search).map(
      (word) =>
        `translate(concat_ws(' ', title, description, recipient_name), '‘’', '''''') ` +
        `ILIKE ${parameter(containing(word))}`,
    ),
    ...(minAmountPence === undefined ? [] : [`amount_pence >= ${parameter(minAmountPence)}`]),
    ...(maxAmountPence === undefined ? [] : [`amount_pence <= ${parameter(maxAmountPence)}`]),
  ];
  return { where: clauses.join(' AND '), parameters };
}

/** The words of a search; each of them must be found. */
export function searchWords(search: string | null | undefined): string[] {
  return (search ?? '').split(/\s+/).filter((word) => word !== '');
}

/**
 * A pattern for ILIKE that finds the word itself: `50%` is three characters, not a wildcard, and
 * papers write an apostrophe as ’ or '.
 */
export function containing(word: string): string {
  const plain = word.replace(/[‘’]/g, "'");
  return `%${plain.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
}
