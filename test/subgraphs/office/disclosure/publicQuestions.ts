import {
  referralBreakdowns,
  type ReferralDimension,
  type TotalsFilter,
  type TotalsQuestion,
} from '../../../../schema/chooseBreakdown';
import type { YearRelease } from '../../../../subgraphs/office/disclosure/YearRelease';

const dimensions: readonly ReferralDimension[] = [
  'OFFICE',
  'FINANCIAL_YEAR',
  ...referralBreakdowns,
];

/** Every question of up to two dimensions, with up to two values of each filter. */
export function publicQuestions(releases: readonly YearRelease[]): readonly TotalsQuestion[] {
  const groupings = [[], ...dimensions.map((name) => [name]), ...pairs(dimensions)];
  const filters = listFilters(releases);
  return groupings.flatMap((groupBy) => filters.map((filter) => ({ filter, groupBy })));
}

function listFilters(releases: readonly YearRelease[]): readonly TotalsFilter[] {
  const offices = choices(releases.map(({ office }) => office)).map((values) => ({
    ...(values && { offices: values }),
  }));
  const years = choices(releases.map(({ financialYear }) => financialYear)).map((values) => ({
    ...(values && { financialYears: values }),
  }));
  const codes = referralBreakdowns.flatMap((name) =>
    choices(
      releases.flatMap((release) => release.breakdowns[name] ?? []).map(({ code }) => code),
    ).map((values) => (values ? { codes: { [name]: values } } : {})),
  );
  const crossed: TotalsFilter = { codes: { CRIME_TYPE: ['A'], SOURCE: ['A'] } };
  return offices.flatMap((office) =>
    years.flatMap((year) => [...codes, crossed].map((code) => ({ ...office, ...year, ...code }))),
  );
}

/** All values, each value, each two values. */
function choices(values: readonly string[]): (readonly string[] | undefined)[] {
  const distinct = [...new Set(values)];
  return [undefined, ...distinct.map((value) => [value]), ...pairs(distinct)];
}

function pairs<Value>(values: readonly Value[]): Value[][] {
  return values.flatMap((one, index) => values.slice(index + 1).map((other) => [one, other]));
}
