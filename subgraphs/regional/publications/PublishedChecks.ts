import { z } from 'zod';

import { statementsQuestionSchema } from '../../../schema/publications';
import type {
  PublishedChecksResolvers,
  PublishedStatement as PublishedStatementType,
  PublishedStatementResolvers,
} from '../generated/resolverTypes';
import { coverageOf, crossOfficeAnswer, type CrossOfficeParent } from '../server/crossOfficeAnswer';
import { questionScopeSchema } from '../server/questionScope';
import type { Replies, Reply } from '../server/replies';
import { officeStub } from '../server/stubs';

import { type MergedStatements, mergeStatements } from './mergeStatements';

const questionSchema = z.object({ scope: questionScopeSchema, ask: statementsQuestionSchema });
export type PublishedChecksQuestion = z.infer<typeof questionSchema>;

type StatementRow = Omit<PublishedStatementType, 'office'>;

interface StatementPageReply extends Reply {
  readonly rows?: readonly StatementRow[] | null;
}

/** A published total with its finding, and the office that published it. */
export interface PublishedStatementParent extends StatementRow {
  readonly officeCode: string;
}

interface MergedChecks extends MergedStatements<PublishedStatementParent> {
  readonly replies: Replies<readonly StatementRow[]>;
}

export type PublishedChecksParent = CrossOfficeParent<MergedChecks>;

const answer = crossOfficeAnswer({
  questionSchema,
  toAnswer: ({ rows }: StatementPageReply): readonly StatementRow[] | null => rows ?? null,
  merge: (replies): MergedChecks => {
    const statements = replies.answered.map(({ office, reply }) =>
      reply.map((row) => ({ ...row, officeCode: office })),
    );
    return { replies, ...mergeStatements(statements) };
  },
});

export const PublishedChecks: PublishedChecksResolvers = {
  __resolveReference: answer.__resolveReference,
  pages: answer.pages,
  coverage: (parent) => coverageOf(answer.getMerged(parent).replies),
  agreeing: (parent) => answer.getMerged(parent).agreeing,
  rounded: (parent) => answer.getMerged(parent).rounded,
  disagreeing: (parent) => answer.getMerged(parent).disagreeing,
  notCheckable: (parent) => answer.getMerged(parent).notCheckable,
  statements: (parent, { verdicts }) =>
    answer
      .getMerged(parent)
      .statements.filter(({ verdict }) => verdicts?.includes(verdict) ?? true),
};

export const PublishedStatement: PublishedStatementResolvers = {
  office: ({ officeCode }, _, { directory }) => officeStub(directory, officeCode),
};
