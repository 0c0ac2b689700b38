import { z } from 'zod';

import { badArgument } from '../../../schema/errorCodes';
import { assertPageSize, encodeCursor, placeAfter } from '../../../schema/paging';
import {
  decodePairReply,
  pairQuestionSchema,
  type PairReply,
  type StatementAnswer,
  statementDigest,
} from '../../../schema/pairs';
import type {
  PairStatementAnswerResolvers,
  PairStatementEntryResolvers,
  PairStatementLineResolvers,
  PairStatementResolvers,
  PairStatementTotalResolvers,
  QueryPairStatementArgs,
  RequireFields,
} from '../generated/resolverTypes';
import { coverageOf, crossOfficeAnswer, type CrossOfficeParent } from '../server/crossOfficeAnswer';
import { questionScope, questionScopeSchema } from '../server/questionScope';
import type { RegionalContext } from '../server/regionalContext';
import { absencesIn, type Replies, type Reply } from '../server/replies';
import { officeStub } from '../server/stubs';

import { isAfter, linePlace } from './ReconciliationLine';
import { type DrawnUpStatement, drawUpStatement, type PairLine } from './drawUpStatement';

const questionSchema = z.object({
  scope: questionScopeSchema,
  ask: pairQuestionSchema,
  thresholdPence: z.int().min(0),
});
type PairStatementQuestion = z.infer<typeof questionSchema>;

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
      absenceOf: absencesIn(replies),
      federated: directory.federated.map(({ code }) => code),
      nameOf: (code: string) => directory.tryGetOffice(code)?.name ?? code,
    };
    const statement = drawUpStatement(books, circumstances, asked.thresholdPence);
    const own = replies.answered.find(({ office }) => office === asked.ask.office);
    return {
      ...statement,
      asked,
      replies,
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

/** A line with the list it is in, which marks its cursor. */
export interface ListedPairLine {
  readonly line: PairLine;
  readonly list: unknown;
}

export const PairStatementLine: PairStatementLineResolvers = {
  cursor: ({ line, list }) => encodeCursor(list, linePlace(line)),
  creditor: ({ line: { creditor } }, _, { directory }) =>
    creditor === null ? null : officeStub(directory, creditor),
  debtor: ({ line: { debtor } }, _, { directory }) =>
    debtor === null ? null : officeStub(directory, debtor),
  status: ({ line }) => line.status,
  rule: ({ line }) => line.rule,
  chargedPence: ({ line }) => line.chargedPence,
  recordedPence: ({ line }) => line.recordedPence,
  differencePence: ({ line }) => line.differencePence,
  unagreedPence: ({ line }) => line.unagreedPence,
  chased: ({ line }) => line.isChased,
  receivable: ({ line }) => line.receivable,
  payable: ({ line }) => line.payable,
  synthetic: ({ line: { receivable, payable } }) =>
    [...receivable, ...payable].some(({ isSynthetic }) => isSynthetic),
  nearMatch: ({ line }) => line.nearMatch,
  explanation: ({ line }) => line.explanation,
};

export const PairStatementEntry: PairStatementEntryResolvers = {
  synthetic: ({ isSynthetic }) => isSynthetic,
};

export const PairStatementTotal: PairStatementTotalResolvers = {
  creditor: ({ creditor }, _, { directory }) => officeStub(directory, creditor),
  debtor: ({ debtor }, _, { directory }) => officeStub(directory, debtor),
};

/**
 * The question of a statement: both offices are asked what their books say of the other.
 *
 * @throws UNKNOWN_OFFICE or BAD_ARGUMENT, naming the argument
 */
export function askPairStatement(
  {
    office,
    counterparty,
    on,
    financialYear,
    thresholdPence,
  }: RequireFields<QueryPairStatementArgs, 'thresholdPence'>,
  context: RegionalContext,
): PairStatementQuestion {
  const scopeOf = (name: string, offices: readonly string[]) =>
    questionScope({ offices, names: { region: 'region', offices: name } }, context);
  scopeOf('office', [office]);
  const scope = scopeOf('counterparty', [office, counterparty]);
  if (office === counterparty) {
    throw badArgument('counterparty', 'must be another office than `office`.');
  }
  if (thresholdPence < 0) throw badArgument('thresholdPence', 'must not be negative.');
  const cutOff = on ?? context.today;
  const ask = { office, counterparty, financialYear: financialYear ?? null, cutOff };
  return { scope, ask, thresholdPence };
}
