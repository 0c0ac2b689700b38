/** Where a line stands in the list: the order of sortLines. */
export interface LinePlace {
  readonly sortKey: string;
  readonly id: string;
}

/** What of a line decides where it stands. */
interface Placed {
  readonly creditor: string | null;
  readonly debtor: string | null;
  readonly receivable: readonly { readonly reference: string }[];
  readonly payable: readonly { readonly reference: string }[];
}

export function linePlace({ creditor, debtor, receivable, payable }: Placed): LinePlace {
  return {
    sortKey: `${creditor ?? ''}\n${debtor ?? ''}`,
    id: (receivable[0] ?? payable[0])?.reference ?? '',
  };
}

/** Whether a line stands after a place, also when the line of that place is gone. */
export function isAfter(line: Placed, place: LinePlace): boolean {
  const { sortKey, id } = linePlace(line);
  return sortKey === place.sortKey ? id > place.id : sortKey > place.sortKey;
}
