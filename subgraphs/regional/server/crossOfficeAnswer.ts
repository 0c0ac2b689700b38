import type { z } from 'zod';

import type { Replier } from '../../../schema/encodedReply';
import { checkQuestion, decodeQuestion, encodeQuestion } from '../../../schema/questions';
import type {
  CoverageResolvers,
  MissingOfficeResolvers,
  MissingReason,
} from '../generated/resolverTypes';

import type { QuestionScope } from './questionScope';
import type { RegionalContext } from './regionalContext';
import { type Pages, type Replies, type Reply, sortReplies } from './replies';
import { officeStub, pagesFor, type PageStubs } from './stubs';

/** A question to many offices: whom to ask, and what each of them is asked. */
interface AcrossOffices {
  readonly scope: QuestionScope;
  readonly ask: unknown;
}

/**
 * A cross-office answer on its way: out with the question alone, back with what was merged from
 * the offices' replies.
 */
export interface CrossOfficeParent<Merged> {
  readonly question: string;
  /** The question before it was encoded, where it was asked here. */
  readonly asked?: AcrossOffices;
  readonly merged?: Merged;
}

/** A question as it goes out: its key, which comes back, and the question itself. */
export function askAcross<Question extends AcrossOffices>(
  asked: Question,
): { readonly question: string; readonly asked: Question } {
  return { question: encodeQuestion(asked), asked };
}

interface CrossOfficeOptions<Question extends AcrossOffices, Raw extends Reply, Answer, Merged> {
  /** What the key of the answer must hold. */
  readonly questionSchema: z.ZodType<Question>;
  /**
   * The complete answer in an office's reply; null when it is not there. It throws where a reply
   * breaks the contract.
   */
  readonly toAnswer: (reply: Raw, office: Replier) => Answer | null;
  /** Merges the replies: a pure function. */
  readonly merge: (
    replies: Replies<Answer>,
    question: Question,
    context: RegionalContext,
  ) => Merged;
}

/** The part that all cross-office answers have in common. */
interface CrossOfficeAnswer<Merged> {
  readonly __resolveReference: (
    reference: { readonly question: string; readonly pages?: unknown },
    context: RegionalContext,
  ) => CrossOfficeParent<Merged>;
  readonly pages: (
    parent: CrossOfficeParent<Merged>,
    args: unknown,
    context: RegionalContext,
  ) => PageStubs;
  /** What was merged. Throws when a router asks for it before the replies are back. */
  readonly getMerged: (parent: CrossOfficeParent<Merged>) => Merged;
}

/**
 * One cross-office question from key to merged answer. The key goes out as one stub per office
 * asked; what comes back is sorted into answers and missing offices, and merged.
 */
export function crossOfficeAnswer<
  Question extends AcrossOffices,
  Raw extends Reply,
  Answer,
  Merged,
>(options: CrossOfficeOptions<Question, Raw, Answer, Merged>): CrossOfficeAnswer<Merged> {
  const { questionSchema, toAnswer, merge } = options;
  return {
    __resolveReference: ({ question, pages }, context) => {
      const decoded = decodeQuestion(questionSchema, question);
      const raw = (pages ?? {}) as Pages<Raw>;
      const replies = sortReplies(context.directory, decoded.scope, raw, toAnswer, (reply) =>
        context.tellBroken?.({ ...reply, question }),
      );
      return { question, merged: merge(replies, decoded, context) };
    },
    pages: ({ question, asked }, _, { directory }) => {
      const { scope, ask } = asked
        ? checkQuestion(questionSchema, asked)
        : decodeQuestion(questionSchema, question);
      const stub = { question: encodeQuestion(ask) };
      return pagesFor(directory, scope.asked, () => stub);
    },
    getMerged: ({ merged }) => {
      if (!merged) throw new Error('The replies to this question have not come back.');
      return merged;
    },
  };
}

/** Who was asked and who answered, by office code. */
export interface CoverageCodes {
  readonly asked: readonly string[];
  readonly answered: readonly string[];
  readonly missing: readonly MissingCode[];
}

export interface MissingCode {
  readonly office: string;
  readonly reason: MissingReason;
}

export function coverageOf({ asked, answered, missing }: Replies<unknown>): CoverageCodes {
  return { asked, answered: answered.map(({ office }) => office), missing };
}

export const Coverage: CoverageResolvers = {
  complete: ({ missing }) => missing.length === 0,
  asked: ({ asked }, _, { directory }) => asked.map((code) => officeStub(directory, code)),
  answered: ({ answered }, _, { directory }) => answered.map((code) => officeStub(directory, code)),
  missing: ({ missing }) => missing,
};

export const MissingOffice: MissingOfficeResolvers = {
  office: ({ office }, _, { directory }) => officeStub(directory, office),
};
