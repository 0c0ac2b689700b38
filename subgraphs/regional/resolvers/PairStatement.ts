import { z } from 'zod';

import { placeAfter } from '../../../schema/cursor';
import { assertPageSize } from '../../../schema/pageSize';
import { decodePairReply } from '../../../schema/pairReply';
import type { PairReply, StatementAnswer } from '../../../schema/pairReply';
import { pairQuestionSchema } from '../../../schema/questions';
import { statementDigest } from '../../../schema/statementDigest';
import { crossOfficeAnswer } from '../crossOfficeAnswer';
import type { CrossOfficeParent } from '../crossOfficeAnswer';
import { questionScopeSchema } from '../questionScope';
import { isAfter } from '../reconciliation/linePlace';
import { drawUpStatement } from '../reconciliation/statements/drawUpStatement';
import type { DrawnUpStatement } from '../reconciliation/statements/drawUpStatement';
import type { RegionalContext } from '../regionalContext';
import type { Replies, Reply } from '../replies';
import type { PairStatementAnswerResolvers, PairStatementResolvers } from '../resolverTypes';
import { officeStub } from '../stubs';

import { coverageOf } from './Coverage';

const questionSchema = z.object({
  scope: questionScopeSchema,
  ask: pairQuestionSchema,
  thresholdPence: z.int().min(0),
});
export type PairStatementQuestion = z.infer<typeof questionSchema>;

interface PairPageReply extends Reply {
  readonly entries?: string | null;
}

/** What an office's books say, with the text they were sent as: its hash stands for them. */
interface OfficeSide {
  readonly reply: PairReply;
  readonly text: string;
}

/** An answer to the statement, and whose it is. */
export interface OfficeAnswer extends StatementAnswer {
  readonly office: string;
}

interface MergedStatement extends DrawnUpStatement {
  readonly asked: PairStatementQuestion;
  readonly replies: Replies<OfficeSide>;
  readonly answers: readonly OfficeAnswer[];
  readonly digest: string | null;
}

export type PairStatementParent = CrossOfficeParent<MergedStatement>;

const answer = crossOfficeAnswer({
  questionSchema,
  toAnswer: ({ entries }: PairPageReply, replier): OfficeSide | null =>
    typeof entries === 'string'
      ? { reply: decodePairReply(entries, replier), text: entries }
      : null,
  merge: (replies, asked, { directory }: RegionalContext): MergedStatement => {
    const books = replies.answered.map(({ office, reply: { reply } }) => ({ office, reply }));
    const circumstances = {
      ...asked.ask,
      federated: directory.federated.map(({ code }) => code),
      nameOf: (code: string) => directory.tryGetOffice(code)?.name ?? code,
    };
    const statement = drawUpStatement(books, circumstances, asked.thresholdPence);
    const own = replies.answered.find(({ office }) => office === asked.ask.office);
    return {
      ...{ ...statement, asked, replies },
      answers: books
        .flatMap(({ office, reply }) => reply.answers.map((each) => ({ office, ...each })))
        .sort((a, b) => (a.at < b.at ? -1 : 1)),
      digest:
        own && books.length === 2
          ? statementDigest(asked.ask, own.reply.text, statement.charges)
          : null,
    };
  },
});

export const PairStatement: PairStatementResolvers = {
  __resolveReference: answer.__resolveReference,
  pages: answer.pages,
  coverage: (parent) => coverageOf(answer.getMerged(parent).replies),
  office: (parent, _, { directory }) =>
    officeStub(directory, answer.getMerged(parent).asked.ask.office),
  counterparty: (parent, _, { directory }) =>
    officeStub(directory, answer.getMerged(parent).asked.ask.counterparty),
  cutOff: (parent) => answer.getMerged(parent).asked.ask.cutOff,
  financialYear: (parent) => answer.getMerged(parent).asked.ask.financialYear,
  thresholdPence: (parent) => answer.getMerged(parent).asked.thresholdPence,
  lines: (parent, { chased = null, first, after }) => {
    const { asked, lines } = answer.getMerged(parent);
    const list = ['pairStatement', asked.ask];
    const size = assertPageSize(first);
    const place = placeAfter(list, after);
    return lines
      .filter(({ isChased }) => chased === null || isChased === chased)
      .filter((line) => place === null || isAfter(line, place))
      .slice(0, size)
      .map((line) => ({ line, list }));
  },
  lineCount: (parent) => answer.getMerged(parent).lines.length,
  totals: (parent) => answer.getMerged(parent).totals,
  chased: (parent) => answer.getMerged(parent).chased,
  notChased: (parent) => answer.getMerged(parent).notChased,
  settlement: (parent) => answer.getMerged(parent).settlement,
  answers: (parent) => answer.getMerged(parent).answers,
  digest: (parent) => answer.getMerged(parent).digest,
  charges: (parent) => answer.getMerged(parent).charges,
};

export const PairStatementAnswer: PairStatementAnswerResolvers = {
  office: ({ office }, _, { directory }) => officeStub(directory, office),
};
