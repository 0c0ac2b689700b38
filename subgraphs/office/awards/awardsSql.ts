import type { AwardConditions, AwardsQuestion } from '../../../schema/awards';
import { foldedWords } from '../../../schema/foldText';

import type { Award } from './Award';

/** A condition in SQL and the values of its parameters, $1 first. */
interface SqlCondition {
  readonly where: string;
  readonly parameters: readonly unknown[];
}

/** `financialYear` is `financial_year` in SQL. */
type SqlName<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${SqlName<Rest>}`
  : '';

/** A column of the table `award`. */
export type AwardColumn = SqlName<keyof Award>;

type Parameter = (value: unknown) => string;

/** One condition of a filter: the columns it reads, and what it says of them. */
interface ConditionSql<Value> {
  readonly reads: readonly (AwardColumn | 'folded')[];
  readonly clauses: (value: Value, parameter: Parameter) => readonly string[];
}

type Given = {
  readonly [Name in keyof AwardConditions]-?: NonNullable<AwardConditions[Name]>;
};

/** In the order they stand in the statement. A condition without its SQL does not compile. */
const conditionSql: { readonly [Name in keyof Given]: ConditionSql<Given[Name]> } = {
  kinds: oneOf('kind'),
  financialYears: oneOf('financial_year'),
  priorities: oneOf('priority'),
  statuses: oneOf('status'),
  providers: oneOf('provider_id'),
  search: { reads: ['folded'], clauses: searchClauses },
  minAmountPence: {
    reads: ['amount_pence'],
    clauses: (value, parameter) => [`amount_pence >= ${parameter(value)}`],
  },
  maxAmountPence: {
    reads: ['amount_pence'],
    clauses: (value, parameter) => [`amount_pence <= ${parameter(value)}`],
  },
};

const conditionNames = Object.keys(conditionSql) as (keyof Given)[];

function oneOf(column: AwardColumn): ConditionSql<readonly string[]> {
  return {
    reads: [column],
    clauses: (values, parameter) => [`${column} = ANY(${parameter(values)}::text[])`],
  };
}

function clausesFor<Value>(
  { clauses }: ConditionSql<Value>,
  value: Value | undefined,
  parameter: Parameter,
): readonly string[] {
  return value === undefined ? [] : clauses(value, parameter);
}

/** The conditions of a filter on the table `award`. Without `kinds`, PAID_BY_OTHERS is left out. */
export function awardConditionsSql(conditions: AwardConditions): SqlCondition {
  const parameters: unknown[] = [];
  const parameter = (value: unknown): string => `$${parameters.push(value)}`;
  const given: { readonly [Name in keyof Given]?: Given[Name] | undefined } = conditions;
  const clausesOf = <Name extends keyof Given>(name: Name): readonly string[] =>
    clausesFor<Given[Name]>(conditionSql[name], given[name], parameter);
  const clauses = [
    ...(conditions.kinds ? [] : [`kind <> 'PAID_BY_OTHERS'`]),
    ...conditionNames.flatMap(clausesOf),
  ];
  return { where: clauses.join(' AND '), parameters };
}

/**
 * Each word of a search must be found, both folded by one rule, so that no word holds a wildcard of
 * LIKE. A search without letters and digits finds nothing: there is nothing to look for.
 */
function searchClauses(search: string, parameter: Parameter): readonly string[] {
  if (search.trim() === '') return [];
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

interface SqlSource {
  /** A table in SQL. */
  readonly from: string;
  /** The values of its parameters, $1 first. */
  readonly parameters: readonly unknown[];
}

/** The tables of sums that the database keeps, smallest first, and what each tells apart. */
const keptSums = {
  award_sum: ['financial_year', 'kind', 'status', 'priority'],
  award_provider_sum: ['financial_year', 'kind', 'status', 'provider_id'],
} as const satisfies Record<string, readonly AwardColumn[]>;

/**
 * The table of sums that the database keeps and that is enough to answer; null where the awards
 * themselves have to be summed.
 */
function keptSumsFor(
  conditions: AwardConditions,
  dimensions: readonly AwardColumn[],
): keyof typeof keptSums | null {
  const read = conditionNames
    .filter((name) => conditions[name] !== undefined)
    .flatMap((name) => conditionSql[name].reads);
  const tellsApart = (columns: readonly string[]): boolean =>
    [...read, ...dimensions].every((column) => columns.includes(column));
  if (tellsApart(keptSums.award_sum)) return 'award_sum';
  return tellsApart(keptSums.award_provider_sum) ? 'award_provider_sum' : null;
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
  dimensions: readonly AwardColumn[],
): SqlSource {
  const { where, parameters } = awardConditionsSql(conditions);
  const kept = keptSumsFor(conditions, dimensions);
  if (kept) return { from: `(SELECT * FROM ${kept} WHERE ${where}) AS sums`, parameters };
  const columns = [...new Set<AwardColumn>(['financial_year', ...dimensions])].join(', ');
  return {
    from: `(SELECT ${columns}, count(*) AS award_count,
                   coalesce(sum(amount_pence), 0) AS total_pence,
                   count(*) - count(amount_pence) AS without_amount,
                   min(amount_pence) AS min_pence, max(amount_pence) AS max_pence
              FROM award WHERE ${where} GROUP BY ${columns}) AS sums`,
    parameters,
  };
}
