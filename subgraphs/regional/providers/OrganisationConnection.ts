import { z } from 'zod';

import { missingReasons } from '../../../schema/missingReasons';
import { encodeCursor } from '../../../schema/paging';
import { type OrganisationsQuestion, organisationsQuestionSchema } from '../../../schema/providers';
import { decodeQuestion, encodeQuestion } from '../../../schema/questions';
import { pageInfoOf } from '../awards/AwardConnection';
import type { Directory } from '../directory/Directory';
import type {
  OfficeRecordResolvers,
  OrganisationConnectionResolvers,
  OrganisationResolvers,
  ProviderMatch,
  RecordedNameResolvers,
} from '../generated/resolverTypes';
import {
  type CoverageCodes,
  coverageOf,
  crossOfficeAnswer,
  type CrossOfficeParent,
} from '../server/crossOfficeAnswer';
import { type QuestionScope, questionScopeSchema } from '../server/questionScope';
import { type Pages, type Replies, type Reply, sortReplies } from '../server/replies';
import { engagementStub, officeStub, pagesFor } from '../server/stubs';

import { engagementIn, type RawEngagement } from './Provider';
import {
  type MergedOrganisations,
  mergeOrganisations,
  type OrganisationRowReply,
} from './mergeOrganisations';
import { type MergedEngagements, mergeEngagements } from './mergeProviders';

/** A question about organisations and recorded names across offices. */
const questionSchema = z.object({
  scope: questionScopeSchema,
  ask: organisationsQuestionSchema,
  first: z.int(),
});
export type OrganisationConnectionQuestion = z.infer<typeof questionSchema>;

interface OrganisationPageReply extends Reply {
  readonly rows?: readonly OrganisationRowReply[] | null;
}

interface MergedPage extends MergedOrganisations {
  readonly replies: Replies<readonly OrganisationRowReply[]>;
  readonly scope: QuestionScope;
  readonly ask: OrganisationsQuestion;
}

/** What the cursors of this list belong to. */
export function organisationList(scope: QuestionScope, search: string | null): object {
  return { list: 'organisations', scope, search };
}

export type OrganisationConnectionParent = CrossOfficeParent<MergedPage>;

const answer = crossOfficeAnswer({
  questionSchema,
  toAnswer: ({ rows }: OrganisationPageReply) => rows ?? null,
  merge: (replies, { scope, ask, first }): MergedPage => ({
    ...mergeOrganisations(replies.answered, first),
    replies,
    scope,
    ask,
  }),
});

export const OrganisationConnection: OrganisationConnectionResolvers = {
  __resolveReference: answer.__resolveReference,
  pages: answer.pages,
  coverage: (parent) => coverageOf(answer.getMerged(parent).replies),
  nodes: (parent) => linesOf(parent),
  edges: (parent) => edgesOf(parent),
  pageInfo: (parent) => pageInfoOf(answer.getMerged(parent), edgesOf(parent)),
};

const missingSchema = z.object({ office: z.string(), reason: z.enum(missingReasons) });

/** A line as it was listed, and who was asked then. It travels in the key of the line. */
const listedSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['IDENTIFIED', 'RECORDED_NAME_ONLY', 'NOT_PAID']),
  recorded: z
    .object({
      byOffice: z.array(
        z.object({
          office: z.string(),
          spellings: z.array(z.string()),
          awardCount: z.int(),
          totalPence: z.int(),
          withoutAmount: z.int(),
        }),
      ),
    })
    .nullable(),
  scope: questionScopeSchema,
  answered: z.array(z.string()),
  missing: z.array(missingSchema),
});
type ListedOrganisation = z.infer<typeof listedSchema>;

/** A line of the list; once the offices have answered, with what they pay. */
export interface OrganisationParent {
  readonly listed: ListedOrganisation;
  readonly matchedBy?: ProviderMatch | null;
  readonly matchedName?: string | null;
  readonly figures?: MergedEngagements & { readonly coverage: CoverageCodes };
}

export const Organisation: OrganisationResolvers = {
  __resolveReference: ({ line, pages }: OrganisationReference, { directory }) => {
    const listed = decodeQuestion(listedSchema, line);
    return { listed, ...(pages && { figures: figuresOf(listed, pages, directory) }) };
  },
  id: ({ listed }) => listed.id,
  line: ({ listed }) => encodeQuestion(listed),
  // What was recorded under a name alone came with the list.
  pages: ({ listed: { id, recorded, scope } }, _, { directory }) =>
    pagesFor(directory, recorded ? [] : scope.asked, (code) => engagementStub(directory, code, id)),
  name: ({ listed }) => listed.name,
  kind: ({ listed }) => listed.kind,
  matchedBy: ({ matchedBy = null }) => matchedBy,
  matchedName: ({ matchedName = null }) => matchedName,
  offices: (parent, _, { directory }) =>
    figuresIn(parent).offices.map((code) => officeStub(directory, code)),
  awardCount: (parent) => figuresIn(parent).awardCount,
  totalPence: (parent) => figuresIn(parent).totalPence,
  withoutAmount: (parent) => figuresIn(parent).withoutAmount,
  coverage: (parent) => figuresIn(parent).coverage,
  provider: ({ listed: { id, recorded } }) => (recorded ? null : { id }),
  recorded: ({ listed }) => listed.recorded,
  mayBe: ({ listed: { name, recorded } }, _, { directory }) =>
    recorded ? directory.findOrganisationsNamed(name).map((id) => ({ id })) : [],
};

export const RecordedName: RecordedNameResolvers = {
  spellings: ({ byOffice }) => [...new Set(byOffice.flatMap(({ spellings }) => spellings))].sort(),
};

export const OfficeRecord: OfficeRecordResolvers = {
  office: ({ office }, _, { directory }) => officeStub(directory, office),
};

interface OrganisationReference {
  readonly line: string;
  readonly pages?: Pages<RawEngagement> | null;
}

/** What offices recorded under a name came with the list; what they pay an organisation, just now. */
function figuresOf(
  { recorded, scope, answered, missing }: ListedOrganisation,
  pages: Pages<RawEngagement>,
  directory: Directory,
): MergedEngagements & { readonly coverage: CoverageCodes } {
  if (recorded) {
    const { byOffice } = recorded;
    return {
      offices: byOffice.map(({ office }) => office),
      awardCount: byOffice.reduce((sum, { awardCount }) => sum + awardCount, 0),
      totalPence: byOffice.reduce((sum, { totalPence }) => sum + totalPence, 0),
      withoutAmount: byOffice.reduce((sum, { withoutAmount }) => sum + withoutAmount, 0),
      coverage: { asked: scope.asked, answered, missing },
    };
  }
  const replies = sortReplies(directory, scope, pages, engagementIn);
  return { ...mergeEngagements(replies.answered), coverage: coverageOf(replies) };
}

function figuresIn({ figures }: OrganisationParent): NonNullable<OrganisationParent['figures']> {
  if (!figures) throw new Error('The replies to this question have not come back.');
  return figures;
}

function linesOf(parent: OrganisationConnectionParent): readonly OrganisationParent[] {
  const { places, replies, scope } = answer.getMerged(parent);
  const { answered, missing } = coverageOf(replies);
  return places.map(({ id, name, kind, recorded, matchedBy, matchedName }) => ({
    listed: listedSchema.parse({ id, name, kind, recorded, scope, answered, missing }),
    matchedBy,
    matchedName,
  }));
}

function edgesOf(parent: OrganisationConnectionParent) {
  const { scope, ask, places } = answer.getMerged(parent);
  const lines = linesOf(parent);
  return places.flatMap((place, index) => {
    const node = lines[index];
    return node ? [{ cursor: encodeCursor(organisationList(scope, ask.search), place), node }] : [];
  });
}
