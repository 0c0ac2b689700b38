import type { BookEntry } from './BookEntry';
import type { OpenEntries } from './OpenEntries';
import { partiesOf } from './partiesOf';

interface Group {
  readonly receivable: BookEntry[];
  readonly payable: BookEntry[];
}

/**
 * Entries of the same creditor, debtor and joint commission, by key, where both sides have some.
 * Entries that name nobody are left out. `detail` narrows the groups further.
 */
export function groupByParties(
  open: OpenEntries,
  detail: (entry: BookEntry) => number | string = () => '',
): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const entry of open.receivable) {
    const key = keyOf(entry, detail);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.receivable.push(entry);
    else groups.set(key, { receivable: [entry], payable: [] });
  }
  for (const entry of open.payable) {
    const key = keyOf(entry, detail);
    if (key !== null) groups.get(key)?.payable.push(entry);
  }
  for (const [key, { payable }] of groups) if (payable.length === 0) groups.delete(key);
  return groups;
}

function keyOf(entry: BookEntry, detail: (entry: BookEntry) => number | string): string | null {
  const { creditor, debtor } = partiesOf(entry);
  if (creditor === null || debtor === null) return null;
  return `${creditor}\n${debtor}\n${entry.jointCommission ?? ''}\n${detail(entry)}`;
}
