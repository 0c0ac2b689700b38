import type { Place } from '../../../schema/questions';
import type { PageInfo } from '../resolverTypes';

interface MergedPage {
  readonly hasNextPage: boolean;
  readonly ask: { readonly after: Place | null };
}

/** How to continue a merged list. */
export function pageInfoOf(
  { hasNextPage, ask }: MergedPage,
  edges: readonly { readonly cursor: string }[],
): PageInfo {
  return {
    hasNextPage,
    hasPreviousPage: ask.after !== null,
    startCursor: edges.at(0)?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
}
