import type { BookEntry } from './BookEntry';
import type { OpenEntries } from './OpenEntries';
import { partiesOf } from './partiesOf';

export interface PartyGroup {
  readonly receivable: BookEntry[];
  readonly payable: BookEntry[];
}

/** Groups by creditor, debtor, joint commission and detail, one level for each. */
type Level<Below> = Map<number | string, Below>;
type Groups = Level<Level<Level<Level<PartyGroup>>>>;

/**
 * Entries of the same creditor, debtor and joint commission where both sides have some. Entries
 * that name nobody are left out. `detail` narrows the groups further.
 *
 * Maps in maps rather than one text as key: a text for each of half a million entries costs more
 * than all that is done with it.
 */
export function groupByParties(
  open: OpenEntries,
  detail: (entry: BookEntry) => number | string = () => '',
): PartyGroup[] {
  const groups: Groups = new Map();
  const found: PartyGroup[] = [];
  for (const entry of open.receivable) {
    const { creditor, debtor } = partiesOf(entry);
    if (creditor === null || debtor === null) continue;
    const ofParties = levelBelow(levelBelow(groups, creditor), debtor);
    const level = levelBelow(ofParties, entry.jointCommission ?? '');
    const key = detail(entry);
    const group = level.get(key);
    if (group) group.receivable.push(entry);
    else {
      const made: PartyGroup = { receivable: [entry], payable: [] };
      level.set(key, made);
      found.push(made);
    }
  }
  for (const entry of open.payable) {
    const { creditor, debtor } = partiesOf(entry);
    const ofParties = groups.get(creditor ?? '')?.get(debtor ?? '');
    ofParties
      ?.get(entry.jointCommission ?? '')
      ?.get(detail(entry))
      ?.payable.push(entry);
  }
  return found.filter(({ payable }) => payable.length > 0);
}

function levelBelow<Below>(level: Level<Level<Below>>, key: string): Level<Below> {
  const known = level.get(key);
  if (known) return known;
  const made: Level<Below> = new Map();
  level.set(key, made);
  return made;
}
