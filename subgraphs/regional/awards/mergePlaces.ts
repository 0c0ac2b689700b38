import { comparePlaces } from '../../../schema/paging';
import type { Place } from '../../../schema/questions';

export interface MergedPlaces<Item extends Place = Place> {
  /** The first `first` places of all pages together, in order, each identifier once. */
  readonly places: readonly Item[];
  readonly hasNextPage: boolean;
}

/**
 * Merges sorted pages into one. Each page must hold up to `first + 1` places, so that what was
 * left behind can be told; an identifier that several offices know stands once.
 */
export function mergePlaces<Item extends Place>(
  pages: readonly (readonly Item[])[],
  first: number,
): MergedPlaces<Item> {
  const byId = new Map<string, Item>();
  for (const place of pages.flat()) {
    const known = byId.get(place.id);
    if (!known || comparePlaces(place, known) < 0) byId.set(place.id, place);
  }
  const sorted = [...byId.values()].sort(comparePlaces);
  return { places: sorted.slice(0, first), hasNextPage: sorted.length > first };
}
