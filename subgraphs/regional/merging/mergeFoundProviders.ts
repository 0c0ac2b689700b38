import type { Place } from '../../../schema/questions';
import type { ProviderMatch } from '../resolverTypes';

import { mergePlaces } from './mergePlaces';
import type { MergedPlaces } from './mergePlaces';

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
