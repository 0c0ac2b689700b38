import type { Place } from '../../../schema/questions';
import { type MergedPlaces, mergePlaces } from '../awards/mergePlaces';
import type { ProviderMatch } from '../generated/resolverTypes';

/** What one office says of one provider. */
export interface EngagementReply {
  readonly awardCount: number;
  readonly totalPence: number;
  readonly withoutAmount: number;
  readonly paidByOthersCount: number;
}

export interface MergedEngagements {
  /** Codes of the offices that deal with the provider. */
  readonly offices: readonly string[];
  readonly awardCount: number;
  readonly totalPence: number;
  readonly withoutAmount: number;
}

/** Adds up what the offices say of one provider; an office that never names it is left out. */
export function mergeEngagements(
  replies: readonly { readonly office: string; readonly reply: EngagementReply }[],
): MergedEngagements {
  const engaged = replies.filter(({ reply }) => reply.awardCount + reply.paidByOthersCount > 0);
  const sum = (property: 'awardCount' | 'totalPence' | 'withoutAmount'): number =>
    engaged.reduce((total, { reply }) => total + reply[property], 0);
  return {
    offices: engaged.map(({ office }) => office),
    awardCount: sum('awardCount'),
    totalPence: sum('totalPence'),
    withoutAmount: sum('withoutAmount'),
  };
}

/** An organisation's place in an office's list and, after a search, what was found. */
export interface FoundProvider extends Place {
  readonly matchedBy: ProviderMatch | null;
  readonly matchedName: string | null;
}

/**
 * Merges the offices' lists of organisations: each organisation once. Every office gives it the
 * same place. Only the recorded names by which it was found may differ: the first by alphabet
 * stands for all, so that the answer does not depend on the order of the offices.
 */
export function mergeFoundProviders(
  pages: readonly (readonly FoundProvider[])[],
  first: number,
): MergedPlaces<FoundProvider> {
  const byName = pages.flat().sort((a, b) => compare(a.matchedName, b.matchedName));
  return mergePlaces([byName], first);
}

function compare(a: string | null, b: string | null): number {
  const [left, right] = [a ?? '', b ?? ''];
  return left === right ? 0 : left < right ? -1 : 1;
}
