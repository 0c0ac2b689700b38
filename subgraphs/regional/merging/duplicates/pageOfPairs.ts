import { comparePlaces } from '../../../../schema/comparePlaces';
import type { Place } from '../../../../schema/questions';

import { duplicateRules } from './describePair';
import type { SuspectedPair } from './describePair';

export interface PageOfPairs {
  readonly items: readonly { readonly pair: SuspectedPair; readonly place: Place }[];
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

/** The first `first` pairs behind a place: by rule, the plainest first, then the most alike. */
export function pageOfPairs(
  pairs: readonly SuspectedPair[],
  first: number,
  after: Place | null,
): PageOfPairs {
  const behind = pairs
    .map((pair) => ({ pair, place: placeOf(pair) }))
    .filter(({ place }) => after === null || comparePlaces(after, place) < 0)
    .sort((a, b) => comparePlaces(a.place, b.place));
  return {
    items: behind.slice(0, first),
    hasNextPage: behind.length > first,
    totalCount: pairs.length,
  };
}

function placeOf({ id, rule, similarity }: SuspectedPair): Place {
  const difference = Math.round((1 - similarity) * 1000);
  return { id, sortKey: `${duplicateRules.indexOf(rule)} ${String(difference).padStart(4, '0')}` };
}
