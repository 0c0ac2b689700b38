import { z } from 'zod';

import { referralBreakdowns } from '../../../schema/chooseBreakdown';
import type { ReferralDimension } from '../../../schema/chooseBreakdown';
import { organisationIdOf } from '../../../schema/codelists';
import { costPerReferralPence } from '../../../schema/costPerReferralPence';
import { referralTotalsQuestionSchema } from '../../../schema/questions';
import { crossOfficeAnswer } from '../crossOfficeAnswer';
import type { CrossOfficeParent } from '../crossOfficeAnswer';
import { mergeReferralTotals } from '../merging/mergeReferralTotals';
import type { MergedReferralTotals, ReferralTotal as Total } from '../merging/mergeReferralTotals';
import { questionScopeSchema } from '../questionScope';
import type { Replies, Reply } from '../replies';
import type { ReferralTotalResolvers, ReferralTotalsResolvers } from '../resolverTypes';

import { coverageOf } from './Coverage';
import { referralLabel } from './referralLabel';

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
