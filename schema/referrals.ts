/* Referrals: the counts of victims an office is asked for, and what they may be. */
import { z } from 'zod';

import {
  chooseBreakdown,
  type ReferralBreakdown,
  referralBreakdowns,
  type ReferralDimension,
} from './chooseBreakdown';
import { type FilterOf, providersNamed } from './conditionsOf';
import { badArgument } from './errorCodes';
import { findGroupsFault, isKeyValue } from './groupKeys';
import { texts } from './questions';
import {
  type Amounts,
  asked,
  atMost,
  columns,
  countMax,
  type NounReplies,
  own,
  ownList,
  resultOrProblem,
  rule,
  sumMax,
  total,
} from './replyRule';

/** The office is added where the replies are merged. */
export const referralTotalsQuestionSchema = z.strictObject({
  filter: z.strictObject({
    financialYears: texts.optional(),
    codes: z.partialRecord(z.enum(referralBreakdowns), texts).optional(),
  }),
  groupBy: z.array(z.enum(['FINANCIAL_YEAR', ...referralBreakdowns])).max(2),
});
export type ReferralTotalsQuestion = z.infer<typeof referralTotalsQuestionSchema>;

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

/**
 * What was awarded for each referral, to the nearest penny: made of disclosed counts alone, so it
 * tells no more than they do.
 *
 * @returns null where no count or no award is known
 */
export function costPerReferralPence(row: {
  readonly costedCount: number;
  readonly awardedPence: number | null;
}): number | null {
  if (row.awardedPence === null || row.costedCount === 0) return null;
  return Math.round(row.awardedPence / row.costedCount);
}

interface ReferralRow {
  readonly key: readonly string[];
  readonly count: number | null;
  readonly suppressedCells: number;
  readonly costedCount: number;
  readonly awardedPence: number | null;
}

/** No office discloses fewer than ten, and what is disclosed is rounded to five at least. */
const disclosedMin = 10;
const disclosedStep = 5;

/** Whether a count of victims is disclosed: what is added up of such counts is one, too. */
function isDisclosed(count: number): boolean {
  return count % disclosedStep === 0 && (count === 0 || count >= disclosedMin);
}

const referralTotalsPage = [
  rule<{ readonly rows: readonly ReferralRow[] }>(['rows'], ({ rows }, context) => {
    const { filter, groupBy } = asked<ReferralTotalsQuestion>(context);
    const fault = findGroupsFault(
      rows,
      groupBy,
      {
        FINANCIAL_YEAR: filter.financialYears,
        ...filter.codes,
      },
      context,
    );
    if (fault !== null) return fault;
    const isAddable =
      total(rows, ({ count }) => count) <= countMax &&
      total(rows, ({ suppressedCells }) => suppressedCells) <= countMax &&
      total(rows, ({ awardedPence }) => Math.abs(awardedPence ?? 0)) <= sumMax;
    return isAddable ? null : '.rows add up to more than an office can have';
  }),
];

const referralRow = [
  ...['count', 'costedCount'].map((field) =>
    rule<Amounts>([field], (row) =>
      isDisclosed(row[field] ?? 0) ? null : `.${field} is not rounded, or too small to be told`,
    ),
  ),
  rule<ReferralRow>(['count', 'suppressedCells'], ({ count, suppressedCells }) =>
    count === null && suppressedCells === 0 ? '.count is null and nothing is suppressed' : null,
  ),
  atMost('costedCount', 'count'),
  rule<ReferralRow>(['costedCount', 'awardedPence'], ({ costedCount, awardedPence }) =>
    costedCount > 0 && awardedPence === null ? '.awardedPence is null for what was costed' : null,
  ),
  rule<ReferralRow>(['count', 'awardedPence'], ({ count, awardedPence }) =>
    count === null && awardedPence !== null ? '.awardedPence is of no count' : null,
  ),
];

/** The values that a filter asks for; undefined where it asks for all. One alone is a list of one. */
function valuesAsked(filter: unknown, dimension: string): string[] | undefined {
  const name =
    dimension === 'FINANCIAL_YEAR'
      ? 'financialYears'
      : conditions.find(([, breakdown]) => breakdown === dimension)?.[0];
  if (typeof filter !== 'object' || filter === null || name === undefined) return undefined;
  const values: unknown = Object.entries(filter).find(([condition]) => condition === name)?.[1];
  return values === null || values === undefined ? undefined : [values].flat().map(String);
}

/** A group of the office's own list, which has no question in its key. */
const referralTotal = [
  ...referralRow,
  ...columns('key', 'labels'),
  rule<{ readonly key: readonly string[] }>(
    ['key'],
    ({ key }, { arguments: given, office, valuesOf }) => {
      const dimensions = [given['groupBy'] ?? []].flat().map(String);
      if (key.length !== dimensions.length) return '.key is of another length than was asked for';
      const isKey = dimensions.every((dimension, index) =>
        dimension === 'OFFICE'
          ? key[index] === office
          : isKeyValue(key[index], {
              dimension,
              asked: valuesAsked(given['filter'], dimension),
              valuesOf,
            }),
      );
      return isKey ? null : '.key cannot be a key or was not asked for';
    },
  ),
];

export const referralReplies: NounReplies = {
  rules: {
    OwnReferralTotalsPage: referralTotalsPage,
    ReferralConnection: ownList,
    ReferralTotalRow: referralRow,
    ReferralTotal: referralTotal,
    ReferralCount: [atMost('metCount', 'count'), atMost('breachedCount', 'count')],
    Referral: own('reference'),
    ReferralPayload: [resultOrProblem('referral')],
  },
  identities: {
    ReferralTotalRow: 'key',
    ReferralTotal: 'key',
    ReferralCount: 'key',
    Referral: 'reference',
    ReferralRelease: 'financialYear',
    ReferralEvent: 'position',
  },
};
