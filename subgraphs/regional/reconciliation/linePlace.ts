import type { ReconciliationLine } from './ReconciliationLine';

/** Where a line stands in the list: the order of sortLines. */
export interface LinePlace {
  readonly sortKey: string;
  readonly id: string;
}

export function linePlace({
  creditor,
  debtor,
  receivable,
  payable,
}: ReconciliationLine): LinePlace {
  return {
    sortKey: `${creditor ?? ''}\n${debtor ?? ''}`,
    id: (receivable[0] ?? payable[0])?.reference ?? '',
  };
}

/** Whether a line stands after a place, also when the line of that place is gone. */
export function isAfter(line: ReconciliationLine, place: LinePlace): boolean {
  const { sortKey, id } = linePlace(line);
  return sortKey === place.sortKey ? id > place.id : sortKey > place.sortKey;
}
