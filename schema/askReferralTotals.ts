import { chooseBreakdown, type ReferralBreakdown, type ReferralDimension } from './chooseBreakdown';
import { type FilterOf, providersNamed } from './conditionsOf';
import { badArgument } from './errorCodes';
import { type ReferralTotalsQuestion, referralTotalsQuestionSchema } from './questions';

/** Conditions on cases, by the names that a filter gives them. */
export interface ReferralConditions {
  readonly financialYears?: readonly string[] | null | undefined;
  readonly priorityCategories?: readonly string[] | null | undefined;
  readonly crimeTypes?: readonly string[] | null | undefined;
  readonly sources?: readonly string[] | null | undefined;
  readonly states?: readonly string[] | null | undefined;
  readonly providers?: readonly string[] | null | undefined;
}

type CodeCondition = Exclude<keyof ReferralConditions, 'financialYears'>;

/** The breakdown that each condition chooses codes of. */
const breakdowns: Readonly<Record<CodeCondition, ReferralBreakdown>> = {
  priorityCategories: 'PRIORITY_CATEGORY',
  crimeTypes: 'CRIME_TYPE',
  sources: 'SOURCE',
  states: 'STATE',
  providers: 'PROVIDER',
};
const conditions = Object.entries(breakdowns) as [CodeCondition, ReferralBreakdown][];

/**
 * What each office is asked about referrals. A condition given as null is none.
 *
 * @throws BAD_ARGUMENT where breakdowns are crossed: no office would answer, so none is asked
 */
export function askReferralTotals<Filter extends ReferralConditions>(
  given: FilterOf<Filter, ReferralConditions>,
  groupBy: readonly ReferralDimension[],
): { readonly ask: ReferralTotalsQuestion; readonly groupBy: ReferralDimension[] } {
  const providers = given.providers && providersNamed('filter.providers', given.providers);
  const filter = { ...given, providers };
  const codes = Object.fromEntries(
    conditions.flatMap(([condition, breakdown]) =>
      filter[condition] ? [[breakdown, filter[condition]]] : [],
    ),
  );
  const years = filter.financialYears ? { financialYears: filter.financialYears } : {};
  const chosen = chooseBreakdown({ filter: { codes }, groupBy });
  if (chosen !== null && typeof chosen === 'object') throw badArgument('groupBy', chosen.refusal);
  const parsed = referralTotalsQuestionSchema.safeParse({
    filter: { ...years, codes },
    groupBy: groupBy.filter((dimension) => dimension !== 'OFFICE'),
  });
  if (parsed.success) return { ask: parsed.data, groupBy: [...groupBy] };
  throw badArgument('filter', `${parsed.error.issues[0]?.message ?? 'makes no sense'}.`);
}
