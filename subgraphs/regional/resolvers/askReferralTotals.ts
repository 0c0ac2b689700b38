import { chooseBreakdown } from '../../../schema/chooseBreakdown';
import type { ReferralBreakdown, ReferralDimension } from '../../../schema/chooseBreakdown';
import { badArgument } from '../../../schema/errorCodes';
import { referralTotalsQuestionSchema } from '../../../schema/questions';
import type { ReferralTotalsQuestion } from '../../../schema/questions';
import type { ReferralFilter } from '../resolverTypes';

const conditions: readonly (readonly [keyof ReferralFilter, ReferralBreakdown])[] = [
  ['priorityCategories', 'PRIORITY_CATEGORY'],
  ['crimeTypes', 'CRIME_TYPE'],
  ['sources', 'SOURCE'],
  ['states', 'STATE'],
  ['providers', 'PROVIDER'],
];

/**
 * What each office is asked about referrals. A condition given as null is none.
 *
 * @throws BAD_ARGUMENT where breakdowns are crossed: no office would answer, so none is asked
 */
export function askReferralTotals(
  filter: ReferralFilter,
  groupBy: readonly ReferralDimension[],
): { readonly ask: ReferralTotalsQuestion; readonly groupBy: ReferralDimension[] } {
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
