import { z } from 'zod';

import { organisationIdOf } from '../../../schema/codelists';
import { encodeCursor } from '../../../schema/paging';
import { recipientsQuestionSchema } from '../../../schema/providers';
import { type Place, placeSchema } from '../../../schema/questions';
import { pageInfoOf } from '../awards/AwardConnection';
import type { Directory } from '../directory/Directory';
import type {
  LeftOutRecipientsResolvers,
  SuspectedDuplicatesResolvers,
  SuspectedRecipientResolvers,
} from '../generated/resolverTypes';
import { coverageOf, crossOfficeAnswer, type CrossOfficeParent } from '../server/crossOfficeAnswer';
import { type QuestionScope, questionScopeSchema } from '../server/questionScope';
import type { Replies, Reply } from '../server/replies';
import { officeStub } from '../server/stubs';

import {
  findSuspectedDuplicates,
  pageOfPairs,
  type PageOfPairs,
} from './duplicates/findSuspectedDuplicates';
import type { RecordedRecipient } from './duplicates/nameSides';

const questionSchema = z.object({
  scope: questionScopeSchema,
  ask: recipientsQuestionSchema,
  first: z.int(),
  after: placeSchema.nullable(),
});
export type SuspectedDuplicatesQuestion = z.infer<typeof questionSchema>;

/** What the cursors of this list belong to. */
export function duplicateList(scope: QuestionScope): object {
  return { list: 'suspectedDuplicates', scope };
}

/** What its sort keys look like: the rule, and how much two names differ. */
export const duplicateSortKeys = /^\d \d{4}$/;

/**
 * Comparing more would hold up what else the process answers. A real office has two hundred
 * recipients in seven years, and 43 offices may send 232 each.
 */
const comparedMax = 10_000;
const comparedMaxOfOffice = 1000;

/** How many recipients each office may send. It does not depend on who answers. */
export function recipientsPerOffice({ asked }: QuestionScope): number {
  return Math.min(comparedMaxOfOffice, Math.floor(comparedMax / Math.max(1, asked.length)));
}

interface RecipientPageReply extends Reply {
  readonly recipientIds?: readonly string[] | null;
  readonly names?: readonly string[] | null;
  readonly providerIds?: readonly (string | null)[] | null;
  readonly matched?: number | null;
}

interface RecipientPage {
  readonly recipients: readonly Omit<RecordedRecipient, 'office'>[];
  readonly matched: number;
}

interface MergedDuplicates extends PageOfPairs {
  readonly replies: Replies<RecipientPage>;
  readonly scope: QuestionScope;
  readonly ask: { readonly after: Place | null };
  readonly comparedCount: number;
  readonly leftOut: readonly LeftOutParts[];
}

/** What of an office was compared and what was not. */
export interface LeftOutParts {
  readonly office: string;
  readonly comparedCount: number;
  readonly leftOutCount: number;
}

export type SuspectedDuplicatesParent = CrossOfficeParent<MergedDuplicates>;

const answer = crossOfficeAnswer({
  questionSchema,
  toAnswer,
  merge: (replies, { scope, first, after }, { directory }): MergedDuplicates => {
    const recipients = replies.answered.flatMap(({ office, reply }) =>
      reply.recipients.map((recipient) => ({ ...recipient, office })),
    );
    const pairs = findSuspectedDuplicates(recipients, registered(directory));
    return {
      replies,
      scope,
      ask: { after },
      ...pageOfPairs(pairs, first, after),
      comparedCount: recipients.length,
      leftOut: replies.answered
        .map(({ office, reply }) => ({
          office,
          comparedCount: reply.recipients.length,
          leftOutCount: reply.matched - reply.recipients.length,
        }))
        .filter(({ leftOutCount }) => leftOutCount > 0),
    };
  },
});

export const SuspectedDuplicates: SuspectedDuplicatesResolvers = {
  __resolveReference: answer.__resolveReference,
  pages: answer.pages,
  coverage: (parent) => coverageOf(answer.getMerged(parent).replies),
  totalCount: (parent) => answer.getMerged(parent).totalCount,
  comparedCount: (parent) => answer.getMerged(parent).comparedCount,
  leftOutCount: (parent) =>
    answer.getMerged(parent).leftOut.reduce((sum, { leftOutCount }) => sum + leftOutCount, 0),
  leftOut: (parent) => answer.getMerged(parent).leftOut,
  nodes: (parent) => answer.getMerged(parent).items.map(({ pair }) => pair),
  pageInfo: (parent) => {
    const merged = answer.getMerged(parent);
    const edges = merged.items.map(({ place }) => ({
      cursor: encodeCursor(duplicateList(merged.scope), place),
    }));
    return pageInfoOf(merged, edges);
  },
};

export const LeftOutRecipients: LeftOutRecipientsResolvers = {
  office: ({ office }, _, { directory }) => officeStub(directory, office),
};

export const SuspectedRecipient: SuspectedRecipientResolvers = {
  provider: ({ providerId }) => (providerId === null ? null : { id: providerId }),
  offices: ({ offices }, _, { directory }) => offices.map((code) => officeStub(directory, code)),
};

function registered({ organisations }: Directory) {
  return [...organisations.values()].map(({ id, name, aliases }) => ({
    id,
    names: [name, ...aliases],
  }));
}

function toAnswer(reply: RecipientPageReply): RecipientPage | null {
  const { recipientIds, names, providerIds, matched } = reply;
  if (!recipientIds || !names || !providerIds || matched == null) return null;
  const recipients = recipientIds.map((recipientId, index) => {
    const providerId = providerIds[index] ?? null;
    return {
      recipientId,
      name: names[index] ?? '',
      // Offices with software of their own may write an identifier in another way.
      providerId: providerId === null ? null : organisationIdOf(providerId),
    };
  });
  return { recipients, matched };
}
