import { z } from 'zod';

import { sentenceCase } from '../../../process/formatting';
import { organisationIdOf } from '../../../schema/codelists';
import { officeDimensions, placeDimensions, totalsQuestionSchema } from '../../../schema/totals';
import type { Directory } from '../directory/Directory';
import type {
  AwardDimension,
  AwardTotalResolvers,
  AwardTotalsResolvers,
} from '../generated/resolverTypes';
import { coverageOf, crossOfficeAnswer, type CrossOfficeParent } from '../server/crossOfficeAnswer';
import { questionScopeSchema } from '../server/questionScope';
import type { Replies, Reply } from '../server/replies';

import { type AwardTotal as Total, type MergedTotals, mergeTotals } from './mergeTotals';

const dimensionSchema = z.enum([...placeDimensions, ...officeDimensions]);

/** A question about sums across offices: what to group by in all, and what each office is asked. */
const questionSchema = z.object({
  scope: questionScopeSchema,
  ask: totalsQuestionSchema,
  groupBy: z.array(dimensionSchema),
});
export type AwardTotalsQuestion = z.infer<typeof questionSchema>;

/** A row as it comes back: some routers leave out what is null. */
type RepliedTotal = Omit<Total, 'minPence' | 'maxPence'> & {
  readonly minPence?: number | null;
  readonly maxPence?: number | null;
};

interface TotalsReply extends Reply {
  readonly rows?: readonly RepliedTotal[] | null;
  readonly financialYears?: readonly string[] | null;
}

interface TotalsAnswer {
  readonly rows: readonly Total[];
  readonly financialYears: readonly string[];
}

interface MergedAwardTotals extends MergedTotals {
  readonly replies: Replies<TotalsAnswer>;
  readonly groupBy: readonly AwardDimension[];
}

export type AwardTotalsParent = CrossOfficeParent<MergedAwardTotals>;

/** A group with the dimensions its key is about. */
export interface AwardTotalParent extends Total {
  readonly groupBy: readonly AwardDimension[];
}

/** What stands in a key where the records state no value. */
const notRecorded = 'NOT_RECORDED';

const answer = crossOfficeAnswer({
  questionSchema,
  toAnswer: ({ rows, financialYears }: TotalsReply): TotalsAnswer | null =>
    rows && financialYears ? { rows: rows.map(withNulls), financialYears } : null,
  merge: (replies, { ask, groupBy }, { directory, today }): MergedAwardTotals => {
    const provider = ask.groupBy.indexOf('PROVIDER');
    const offices = replies.answered.map(({ office, reply: { rows, financialYears } }) => ({
      office,
      rows: rows.map((row) => withUsualProvider(row, provider)),
      financialYears,
    }));
    const placeOf = (dimension: 'OFFICE' | 'REGION', office: string): string | null =>
      dimension === 'OFFICE' ? office : directory.tryGetPoliceRegion(office, today);
    return { replies, groupBy, ...mergeTotals(offices, groupBy, placeOf) };
  },
});

/** Offices with software of their own may write an identifier in another way. */
function withUsualProvider(row: Total, place: number): Total {
  const id = row.key[place];
  return typeof id === 'string' ? { ...row, key: row.key.with(place, organisationIdOf(id)) } : row;
}

function withNulls(row: RepliedTotal): Total {
  return { ...row, minPence: row.minPence ?? null, maxPence: row.maxPence ?? null };
}

export const AwardTotals: AwardTotalsResolvers = {
  __resolveReference: answer.__resolveReference,
  pages: answer.pages,
  coverage: (parent) => coverageOf(answer.getMerged(parent).replies),
  groups: (parent) => {
    const { groups, groupBy } = answer.getMerged(parent);
    return groups.map((group) => ({ ...group, groupBy }));
  },
  total: (parent) => ({ ...answer.getMerged(parent).total, groupBy: [] }),
  financialYears: (parent) => answer.getMerged(parent).financialYears,
};

export const AwardTotal: AwardTotalResolvers = {
  key: ({ key }) => key.map((value) => value ?? notRecorded),
  labels: ({ key, groupBy }, _, { directory }) =>
    groupBy.map((dimension, index) => dimensionLabel(directory, dimension, key[index] ?? null)),
};

const unknown: Readonly<Record<AwardDimension, string>> = {
  OFFICE: 'No office',
  REGION: 'In no region',
  FINANCIAL_YEAR: 'No year',
  PRIORITY: 'No priority stated',
  KIND: 'No kind',
  STATUS: 'No status',
  PROVIDER: 'Recipient not identified',
};

/** The value of a dimension in words: `domestic-abuse` is "Domestic abuse". */
function dimensionLabel(
  directory: Directory,
  dimension: AwardDimension,
  value: string | null,
): string {
  if (value === null) return unknown[dimension];
  switch (dimension) {
    case 'OFFICE':
      return directory.tryGetOffice(value)?.name ?? value;
    case 'REGION':
      return directory.tryGetRegion(value)?.name ?? value;
    case 'PRIORITY':
      return directory.priorities.get(value) ?? value;
    case 'PROVIDER':
      return directory.tryGetOrganisation(value)?.name ?? value;
    case 'KIND':
    case 'STATUS':
      return sentenceCase(value);
    case 'FINANCIAL_YEAR':
      return value;
  }
}
