import { z } from 'zod';

import { sentenceCase } from '../../../process/formatting';
import { referralBreakdowns, type ReferralDimension } from '../../../schema/chooseBreakdown';
import { organisationIdOf } from '../../../schema/codelists';
import { costPerReferralPence, referralTotalsQuestionSchema } from '../../../schema/referrals';
import type { Directory } from '../directory/Directory';
import type { ReferralTotalResolvers, ReferralTotalsResolvers } from '../generated/resolverTypes';
import { coverageOf, crossOfficeAnswer, type CrossOfficeParent } from '../server/crossOfficeAnswer';
import { questionScopeSchema } from '../server/questionScope';
import type { Replies, Reply } from '../server/replies';

import {
  type MergedReferralTotals,
  mergeReferralTotals,
  type ReferralTotal as Total,
} from './mergeReferralTotals';

/** What to group by in all, and what each office is asked. */
const questionSchema = z.object({
  scope: questionScopeSchema,
  ask: referralTotalsQuestionSchema,
  groupBy: z.array(z.enum(['OFFICE', 'FINANCIAL_YEAR', ...referralBreakdowns])),
});
export type ReferralTotalsAcross = z.infer<typeof questionSchema>;

/** A row as it comes back: some routers leave out what is null. */
type RepliedTotal = Omit<Total, 'count' | 'awardedPence'> & {
  readonly count?: number | null;
  readonly awardedPence?: number | null;
};

interface TotalsReply extends Reply {
  readonly rows?: readonly RepliedTotal[] | null;
}

interface MergedAcross extends MergedReferralTotals {
  readonly replies: Replies<readonly Total[]>;
  readonly groupBy: readonly ReferralDimension[];
}

export type ReferralTotalsParent = CrossOfficeParent<MergedAcross>;

/** A group with the dimensions its key is about. */
export interface ReferralTotalParent extends Total {
  readonly groupBy: readonly ReferralDimension[];
}

const answer = crossOfficeAnswer({
  questionSchema,
  toAnswer: ({ rows }: TotalsReply): readonly Total[] | null =>
    rows?.map((row) => ({
      ...row,
      count: row.count ?? null,
      awardedPence: row.awardedPence ?? null,
    })) ?? null,
  merge: (replies, { ask, groupBy }): MergedAcross => {
    const provider = ask.groupBy.indexOf('PROVIDER');
    const offices = replies.answered.map(({ office, reply }) => ({
      office,
      rows: reply.map((row) => withUsualProvider(row, provider)),
    }));
    return { replies, groupBy, ...mergeReferralTotals(offices, groupBy) };
  },
});

/** Offices with software of their own may write an identifier in another way. */
function withUsualProvider(row: Total, place: number): Total {
  const id = row.key[place];
  return id === undefined ? row : { ...row, key: row.key.with(place, organisationIdOf(id)) };
}

export const ReferralTotals: ReferralTotalsResolvers = {
  __resolveReference: answer.__resolveReference,
  pages: answer.pages,
  coverage: (parent) => coverageOf(answer.getMerged(parent).replies),
  groups: (parent) => {
    const { groups, groupBy } = answer.getMerged(parent);
    return groups.map((group) => ({ ...group, groupBy }));
  },
  total: (parent) => ({ ...answer.getMerged(parent).total, groupBy: [] }),
};

export const ReferralTotal: ReferralTotalResolvers = {
  costPerReferralPence: (row) => costPerReferralPence(row),
  labels: ({ key, groupBy }, _, { directory }) =>
    groupBy.map((dimension, index) => referralLabel(directory, dimension, key[index] ?? '')),
};

/** The value of a dimension of referrals in words: `IN_SUPPORT` is "In support". */
function referralLabel(directory: Directory, dimension: ReferralDimension, value: string): string {
  switch (dimension) {
    case 'OFFICE':
      return directory.tryGetOffice(value)?.name ?? value;
    case 'FINANCIAL_YEAR':
      return value;
    case 'PROVIDER':
      return directory.organisations.get(value)?.name ?? sentenceCase(value);
    default:
      return sentenceCase(value);
  }
}
