import type { ProviderResolvers } from '../generated/resolverTypes';
import { coverageOf } from '../server/crossOfficeAnswer';
import type { RegionalContext } from '../server/regionalContext';
import { type Pages, type Replies, type Reply, sortReplies } from '../server/replies';
import { engagementStub, pagesFor } from '../server/stubs';

import { type EngagementReply, type MergedEngagements, mergeEngagements } from './mergeProviders';

export type RawEngagement = Reply & {
  readonly [Property in keyof EngagementReply]?: EngagementReply[Property] | null;
};

/** An organisation of the register; once the offices have answered, with what they say of it. */
export interface ProviderParent {
  readonly id: string;
  readonly merged?: MergedEngagements & { readonly replies: Replies<EngagementReply> };
}

export const Provider: ProviderResolvers = {
  __resolveReference: (reference, context) => merge(reference, context),
  name: ({ id }, _, { directory }) => directory.tryGetOrganisation(id)?.name ?? id,
  aliases: ({ id }, _, { directory }) => directory.tryGetOrganisation(id)?.aliases ?? [],
  otherIdentifiers: ({ id }, _, { directory }) =>
    directory.tryGetOrganisation(id)?.otherIdentifiers ?? [],
  identifierEvidence: ({ id }, _, { directory }) =>
    directory.tryGetOrganisation(id)?.identifierEvidence ?? 'not in the register',
  pages: ({ id }, _, { directory }) =>
    pagesFor(
      directory,
      directory.federated.map(({ code }) => code),
      (code) => engagementStub(directory, code, id),
    ),
  coverage: (parent) => coverageOf(getMerged(parent).replies),
  engagements: (parent, _, { directory }) =>
    getMerged(parent).offices.map((code) => engagementStub(directory, code, parent.id)),
  awardCount: (parent) => getMerged(parent).awardCount,
  totalPence: (parent) => getMerged(parent).totalPence,
  withoutAmount: (parent) => getMerged(parent).withoutAmount,
};

function merge(
  reference: { readonly id: string; readonly pages?: unknown },
  { directory }: RegionalContext,
): ProviderParent {
  const { id } = reference;
  // Without pages somebody asks for the name alone; nothing was fetched to be merged.
  if (!reference.pages) return { id };
  const scope = { asked: directory.federated.map(({ code }) => code), notFederated: [] };
  const pages = reference.pages as Pages<RawEngagement>;
  const replies = sortReplies(directory, scope, pages, engagementIn);
  return { id, merged: { ...mergeEngagements(replies.answered), replies } };
}

/** What an office says of a provider; null where it did not answer in full. */
export function engagementIn(reply: RawEngagement): EngagementReply | null {
  const { awardCount, totalPence, withoutAmount, paidByOthersCount } = reply;
  if (awardCount == null || totalPence == null || withoutAmount == null) return null;
  if (paidByOthersCount == null) return null;
  return { awardCount, totalPence, withoutAmount, paidByOthersCount };
}

function getMerged({ merged }: ProviderParent): NonNullable<ProviderParent['merged']> {
  if (!merged) throw new Error('The replies to this question have not come back.');
  return merged;
}
