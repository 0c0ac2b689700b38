import fc from 'fast-check';

import type { BookEntry } from '../../../../subgraphs/regional/reconciliation/BookEntry';
import { partiesOf } from '../../../../subgraphs/regional/reconciliation/Line';
import {
  compareReferences,
  connectEntries,
  matchByReference,
} from '../../../../subgraphs/regional/reconciliation/matchByReference';
import {
  groupByParties,
  type OpenEntries,
} from '../../../../subgraphs/regional/reconciliation/matchingRules';

import { arbitraryEntries } from './arbitraryEntries';

/** Rules that count in numbers and maps find what their plain definitions say. */

/** Both sides in order, some entries with a reference that another one has too. */
const arbitraryOpen: fc.Arbitrary<OpenEntries> = fc
  .tuple(arbitraryEntries, fc.array(fc.nat({ max: 15 }), { maxLength: 3 }))
  .map(([entries, twins]) => {
    const all = entries.map((entry, index) =>
      twins.includes(index) ? { ...entry, reference: entries[0]?.reference ?? '' } : entry,
    );
    all.sort(compareReferences);
    return {
      receivable: all.filter(({ direction }) => direction === 'RECEIVABLE'),
      payable: all.filter(({ direction }) => direction === 'PAYABLE'),
    };
  });

/** Two of different offices, each naming the other or nobody, and a reference they share. */
function belongTogether(charge: BookEntry, answer: BookEntry): boolean {
  const names = (one: BookEntry, other: BookEntry): boolean =>
    [null, one.office, other.office].includes(one.counterparty);
  const isShared =
    charge.reference === answer.reference ||
    charge.quotedReference === answer.reference ||
    answer.quotedReference === charge.reference;
  return (
    isShared && charge.office !== answer.office && names(charge, answer) && names(answer, charge)
  );
}

const inText = (sets: readonly (readonly BookEntry[])[], all: readonly BookEntry[]): string[] =>
  sets.map((set) => String(set.map((entry) => all.indexOf(entry)).sort())).sort();

it('connects by reference what quotes or carries the same, and leaves the rest in order', () => {
  fc.assert(
    fc.property(arbitraryOpen, ({ receivable, payable }) => {
      const all = [...receivable, ...payable];
      const expected = connectEntries(all, (entry) =>
        entry.direction === 'RECEIVABLE'
          ? payable.filter((answer) => belongTogether(entry, answer))
          : receivable.filter((charge) => belongTogether(charge, entry)),
      );
      const { groups, left } = matchByReference({ receivable, payable }, () => true);
      const found = groups.map((group) => [...group.receivable, ...group.payable]);
      expect(inText(found, all)).toEqual(
        inText(
          expected.filter((set) => set.length > 1),
          all,
        ),
      );
      const alone = new Set(expected.filter(({ length }) => length === 1).flat());
      expect(left?.receivable).toEqual(receivable.filter((entry) => alone.has(entry)));
      expect(left?.payable).toEqual(payable.filter((entry) => alone.has(entry)));
    }),
  );
});

it('groups by parties as one text for each entry would', () => {
  const keyOf = (entry: BookEntry): string => {
    const { creditor, debtor } = partiesOf(entry);
    const isNamed = creditor !== null && debtor !== null;
    return isNamed
      ? JSON.stringify([creditor, debtor, entry.jointCommission, entry.amountPence])
      : '';
  };
  fc.assert(
    fc.property(arbitraryOpen, ({ receivable, payable }) => {
      const keys = [...new Set(receivable.map(keyOf))].filter((key) => key !== '');
      const expected = keys
        .map((key) => ({
          receivable: receivable.filter((entry) => keyOf(entry) === key),
          payable: payable.filter((entry) => keyOf(entry) === key),
        }))
        .filter((group) => group.payable.length > 0);
      const found = groupByParties({ receivable, payable }, ({ amountPence }) => amountPence);
      expect(found).toEqual(expected);
    }),
  );
});
