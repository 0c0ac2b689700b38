import { z } from 'zod';

import { organisationIdOf } from '../../../schema/codelists';
import { jointCommissionsQuestionSchema } from '../../../schema/commissions';
import type {
  JointCommissionPhaseResolvers,
  JointCommissionResolvers,
  JointCommissionsResolvers,
  ParticipationResolvers,
  ShareResolvers,
} from '../generated/resolverTypes';
import { coverageOf, crossOfficeAnswer, type CrossOfficeParent } from '../server/crossOfficeAnswer';
import { questionScopeSchema } from '../server/questionScope';
import type { Replies, Reply } from '../server/replies';
import { officeStub, tryAwardStub, tryCrossChargeStub } from '../server/stubs';

import {
  type JointCommissionReply,
  type MergedJointCommission,
  mergeJointCommissions,
} from './mergeJointCommissions';

const questionSchema = z.object({
  scope: questionScopeSchema,
  ask: jointCommissionsQuestionSchema,
});
export type JointCommissionsAcross = z.infer<typeof questionSchema>;

interface JointCommissionPageReply extends Reply {
  readonly rows?: readonly JointCommissionReply[] | null;
}

interface MergedCommissions {
  readonly replies: Replies<readonly JointCommissionReply[]>;
  readonly nodes: readonly MergedJointCommission[];
}

export type JointCommissionsParent = CrossOfficeParent<MergedCommissions>;

const answer = crossOfficeAnswer({
  questionSchema,
  toAnswer: ({ rows }: JointCommissionPageReply): readonly JointCommissionReply[] | null =>
    rows ?? null,
  merge: (replies): MergedCommissions => ({
    replies,
    nodes: mergeJointCommissions(replies.answered),
  }),
});

export const JointCommissions: JointCommissionsResolvers = {
  __resolveReference: answer.__resolveReference,
  pages: answer.pages,
  coverage: (parent) => coverageOf(answer.getMerged(parent).replies),
  nodes: (parent) => answer.getMerged(parent).nodes,
};

export const JointCommission: JointCommissionResolvers = {
  lead: ({ lead }, _, { directory }) => officeStub(directory, lead),
  provider: ({ providerId }) => (providerId === null ? null : { id: organisationIdOf(providerId) }),
  awards: ({ awardIds }, _, { directory }) => awardIds.map((id) => tryAwardStub(directory, id)),
};

export const JointCommissionPhase: JointCommissionPhaseResolvers = {
  award: ({ awardId }, _, { directory }) =>
    awardId === null ? null : tryAwardStub(directory, awardId),
};

export const Participation: ParticipationResolvers = {
  office: ({ officeCode }, _, { directory }) => officeStub(directory, officeCode),
};

export const Share: ShareResolvers = {
  office: ({ office }, _, { directory }) => officeStub(directory, office),
  crossCharge: ({ reference }, _, { directory }) => tryCrossChargeStub(directory, reference),
};
