import { z } from 'zod';

import { booksQuestionSchema, type BooksReply, decodeBooksReply } from '../../../schema/books';
import { assertPageSize, encodeCursor, placeAfter } from '../../../schema/paging';
import type {
  AnyCrossChargeResolvers,
  IgnoredDecisionResolvers,
  NearMatchResolvers,
  NetPositionResolvers,
  PaymentResolvers,
  ReconciliationLineResolvers,
  ReconciliationResolvers,
} from '../generated/resolverTypes';
import { coverageOf, crossOfficeAnswer, type CrossOfficeParent } from '../server/crossOfficeAnswer';
import { questionScopeSchema } from '../server/questionScope';
import type { RegionalContext } from '../server/regionalContext';
import { absencesIn, type Replies, type Reply } from '../server/replies';
import { officeStub, tryCrossChargeStub } from '../server/stubs';

import { type MatchDecision, toBookEntries } from './BookEntry';
import { isAfter, linePlace, type ReconciliationLine as FoundLine } from './ReconciliationLine';
import { reconcile, type ReconciliationResult } from './reconcile';

const questionSchema = z.object({ scope: questionScopeSchema, ask: booksQuestionSchema });
export type ReconciliationQuestion = z.infer<typeof questionSchema>;

/**
 * What marks the cursors of this list, with its offices and year and the findings asked for: a
 * place in a list of some findings is none in a list of others.
 */
const linesList = 'reconciliation';

interface BooksPageReply extends Reply {
  readonly books?: string | null;
}

interface MergedBooks extends ReconciliationResult {
  readonly replies: Replies<BooksReply>;
  readonly cutOff: string;
}

export type ReconciliationParent = CrossOfficeParent<MergedBooks>;

const answer = crossOfficeAnswer({
  questionSchema,
  toAnswer: ({ books }: BooksPageReply, replier): BooksReply | null =>
    typeof books === 'string' ? decodeBooksReply(books, replier) : null,
  merge: (replies, { ask }, { directory, today: cutOff }: RegionalContext): MergedBooks => {
    const federated = directory.federated.map(({ code }) => code);
    const result = reconcile({
      books: replies.answered.map(({ office, reply }) => ({
        entries: toBookEntries(office, reply),
        decisions: reply.decisions.map(({ isMatch, ...decision }): MatchDecision => ({
          ...decision,
          office,
          kind: isMatch ? 'MATCH' : 'UNMATCH',
        })),
      })),
      cutOff,
      federated,
      financialYear: ask.financialYear,
      absenceOf: absencesIn(replies),
      nameOf: (code) => directory.tryGetOffice(code)?.name ?? code,
    });
    return { ...result, replies, cutOff };
  },
});

export const Reconciliation: ReconciliationResolvers = {
  __resolveReference: answer.__resolveReference,
  pages: answer.pages,
  coverage: (parent) => coverageOf(answer.getMerged(parent).replies),
  cutOff: (parent) => answer.getMerged(parent).cutOff,
  lines: (parent, { status, first, after }) => {
    const size = assertPageSize(first);
    const list = [linesList, parent.question, status ? [...new Set(status)].sort() : null];
    const place = placeAfter(list, after);
    return answer
      .getMerged(parent)
      .lines.filter((line) => status?.includes(line.status) ?? true)
      .filter((line) => place === null || isAfter(line, place))
      .slice(0, size)
      .map((line) => ({ line, list }));
  },
  summary: (parent) => answer.getMerged(parent).summary,
  positions: (parent) => answer.getMerged(parent).positions,
  settlement: (parent) => answer.getMerged(parent).settlement,
  ignoredDecisions: (parent) => answer.getMerged(parent).ignoredDecisions,
};

export const IgnoredDecision: IgnoredDecisionResolvers = {
  office: ({ decision }, _, { directory }) => officeStub(directory, decision.office),
  matches: ({ decision }) => decision.kind === 'MATCH',
  references: ({ decision }) => decision.references,
  at: ({ decision }) => decision.decidedAt,
  by: ({ decision }) => decision.decidedBy,
  reason: ({ decision }) => decision.reason,
};

export const NetPosition: NetPositionResolvers = {
  office: ({ office }, _, { directory }) => officeStub(directory, office),
};

export const Payment: PaymentResolvers = {
  payer: ({ payer }, _, { directory }) => officeStub(directory, payer),
  payee: ({ payee }, _, { directory }) => officeStub(directory, payee),
};

/** A line with the list it is in, which marks its cursor: a place means nothing in another list. */
export interface ListedLine {
  readonly line: FoundLine;
  readonly list: unknown;
}

export const ReconciliationLine: ReconciliationLineResolvers = {
  cursor: ({ line, list }) => encodeCursor(list, linePlace(line)),
  status: ({ line }) => line.status,
  rule: ({ line }) => line.rule,
  creditor: ({ line: { creditor } }, _, { directory }) =>
    creditor === null ? null : officeStub(directory, creditor),
  debtor: ({ line: { debtor } }, _, { directory }) =>
    debtor === null ? null : officeStub(directory, debtor),
  receivable: ({ line }, _, { directory }) =>
    line.receivable.map(({ reference }) => tryCrossChargeStub(directory, reference)),
  payable: ({ line }, _, { directory }) =>
    line.payable.map(({ reference }) => tryCrossChargeStub(directory, reference)),
  amountPence: ({ line }) => line.amountPence,
  differencePence: ({ line }) => line.differencePence,
  knownDifferencePence: ({ line }) => line.knownDifferencePence,
  agreedPence: ({ line }) => line.agreedPence,
  ageDays: ({ line }) => line.ageDays,
  ageingBand: ({ line }) => line.ageingBand,
  synthetic: ({ line: { receivable, payable } }) =>
    [...receivable, ...payable].some(({ isSynthetic }) => isSynthetic),
  nearMatch: ({ line }) => line.nearMatch,
  explanation: ({ line }) => line.explanation,
};

export const NearMatch: NearMatchResolvers = {
  receivable: ({ receivable }) => receivable.map(({ reference }) => reference),
  payable: ({ payable }) => payable.map(({ reference }) => reference),
};

/** An office knows the code of its counterparty; who that is stands in the directory. */
export const CrossCharge: AnyCrossChargeResolvers = {
  counterparty: ({ counterpartyCode }, _, { directory }) =>
    counterpartyCode && directory.tryGetOffice(counterpartyCode)
      ? officeStub(directory, counterpartyCode)
      : null,
};
