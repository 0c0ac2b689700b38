import { providersNamed } from '../../../../schema/conditionsOf';
import { badArgument } from '../../../../schema/errorCodes';
import { quoteGiven } from '../../../../schema/quoteGiven';
import type { ReferralFilter } from '../../resolverTypes';

/** Conditions as they continue `WHERE true`, and the values of their parameters. */
export interface CaseConditions {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const columns = {
  financialYears: 'financial_year',
  priorityCategories: 'priority_category',
  crimeTypes: 'crime_type',
  sources: 'source',
  states: 'state',
  providers: 'provider_id',
} as const;

/** The most values of one condition. */
const valuesMax = 500;

/**
 * The cases that a filter asks for. A condition given as null is none.
 *
 * @throws BAD_ARGUMENT where a condition has no meaning within one office, or makes no sense
 */
export function caseConditionsSql(filter: ReferralFilter | null | undefined): CaseConditions {
  for (const name of ['region', 'offices'] as const) {
    if ((filter?.[name] ?? null) === null) continue;
    throw badArgument(`filter.${name}`, 'has no meaning within one office.');
  }
  const given = Object.entries(columns).flatMap(([name, column]) => {
    const values = filter?.[name as keyof typeof columns] ?? null;
    return values === null ? [] : [{ name, column, values }];
  });
  for (const { name, values } of given) {
    if (values.length > valuesMax) {
      throw badArgument(`filter.${name}`, `must be a list of at most ${valuesMax}.`);
    }
    const bad = values.find((value) => value.includes('\u0000'));
    if (bad !== undefined)
      throw badArgument(`filter.${name}`, `${quoteGiven(bad)} must not hold NUL.`);
  }
  return {
    sql: given.map(({ column }, index) => ` AND ${column} = ANY ($${index + 1}::text[])`).join(''),
    values: given.map(({ name, values }) =>
      name === 'providers' ? providersNamed('filter.providers', values) : values,
    ),
  };
}
