/* What comes near and is not matched: a hint for a person, never a match. */
import fc from 'fast-check';

import type { BookEntry } from '../../../../subgraphs/regional/reconciliation/BookEntry';
import type { ReconciliationLine } from '../../../../subgraphs/regional/reconciliation/ReconciliationLine';

import { aBookEntry, anAnswer } from './aBookEntry';
import { arbitraryCharges, arbitraryEntries, mirrorOf, swapSides } from './arbitraryEntries';
import { reconcileEntries } from './reconcileEntries';

const free = { jointCommission: null };

/** Charges of Essex to Cambridgeshire, essex:1 and on, and what Cambridgeshire recorded. */
function booksOf(charged: readonly number[], recorded: readonly number[]): BookEntry[] {
  return [
    ...charged.map((amountPence, index) =>
      aBookEntry({ ...free, reference: `essex:${index + 1}`, amountPence }),
    ),
    ...recorded.map((amountPence, index) =>
      anAnswer({ ...free, reference: `cambridgeshire:${index + 1}`, amountPence }),
    ),
  ];
}

/** What is near each entry, with the gap and how many are as near: `essex:1: … differs by 1 (+0)`. */
function nearOf(entries: readonly BookEntry[]): Record<string, string | null> {
  const refs = (of: readonly BookEntry[]): string => of.map(({ reference }) => reference).join('+');
  return Object.fromEntries(
    reconcileEntries(entries).lines.map(({ receivable, payable, nearMatch: near }) => [
      refs([...receivable, ...payable]),
      near &&
        `${refs(near.receivable)} ~ ${refs(near.payable)}: ${near.differencePence} (+${near.othersCount})`,
    ]),
  );
}

it('tells of a penny that differs, on both sides, and matches nothing', () => {
  const { lines, summary, positions } = reconcileEntries(booksOf([20_000], [20_001]));
  expect(lines.map(({ status, agreedPence }) => [status, agreedPence])).toEqual([
    ['NOT_RAISED', 0],
    ['NOT_ACKNOWLEDGED', 0],
  ]);
  expect([summary.autoMatchedCount, positions]).toEqual([0, []]);
  const [answer, charge] = lines;
  expect(charge?.explanation).toBe(
    'Essex charges Cambridgeshire £200, and the books of Cambridgeshire hold no entry for it. ' +
      'It differs by £0.01 from cambridgeshire:1 (£200.01) in the books of Cambridgeshire. ' +
      'Nothing was matched by this: a person decides.',
  );
  expect(answer?.explanation).toContain(
    'It differs by £0.01 from essex:1 (£200) in the books of Essex.',
  );
  expect(charge?.nearMatch?.sentence).toContain('differs by £0.01');
});

it('tells of a sum that nearly fits: £95 against £80 and £20', () => {
  const { lines } = reconcileEntries(booksOf([9_500], [8_000, 2_000]));
  expect(lines.map(({ status }) => status)).toEqual([
    ...['NOT_RAISED', 'NOT_RAISED', 'NOT_ACKNOWLEDGED'],
  ]);
  const explanations = lines.map(({ explanation }) => explanation);
  expect(explanations[2]).toContain(
    'It differs by £5 from cambridgeshire:1 (£80) and cambridgeshire:2 (£20) in the books of Cambridgeshire.',
  );
  expect(explanations[1]).toContain(
    'Together with cambridgeshire:1 (£80) it comes to £100, which differs by £5 from essex:1 (£95) in the books of Essex.',
  );
});

it.each([
  ['a pound', [1_000], [1_100], 'essex:1 ~ cambridgeshire:1: -100 (+0)'],
  ['more than a pound of little', [1_000], [1_121], null],
  ['one in ten', [100_000], [90_000], 'essex:1 ~ cambridgeshire:1: 10000 (+0)'],
  ['more than one in ten', [100_000], [89_999], null],
  ['£2,500 of much', [100_000_000], [99_750_000], 'essex:1 ~ cambridgeshire:1: 250000 (+0)'],
  [
    'one in a hundred of more',
    [100_000_000],
    [99_000_000],
    'essex:1 ~ cambridgeshire:1: 1000000 (+0)',
  ],
  ['more than that', [100_000_000], [98_999_999], null],
  ['the nearest of two', [10_000], [10_002, 9_999], 'essex:1 ~ cambridgeshire:2: 1 (+0)'],
  ['two as near', [10_000], [10_001, 9_999], 'essex:1 ~ cambridgeshire:1: -1 (+1)'],
  [
    'a close sum before a near entry',
    [10_000],
    [9_500, 6_000, 4_001],
    'essex:1 ~ cambridgeshire:2+cambridgeshire:3: -1 (+0)',
  ],
  [
    'a close entry before a closer sum',
    [10_000],
    [9_950, 6_000, 4_001],
    'essex:1 ~ cambridgeshire:1: 50 (+0)',
  ],
  [
    'two sums as near',
    [10_000],
    [6_000, 4_001, 5_000, 4_999],
    'essex:1 ~ cambridgeshire:1+cambridgeshire:2: -1 (+1)',
  ],
  [
    'three entries',
    [10_000],
    [5_000, 3_000, 2_050],
    'essex:1 ~ cambridgeshire:1+cambridgeshire:2+cambridgeshire:3: -50 (+0)',
  ],
  ['four entries', [10_000], [2_500, 2_500, 2_500, 2_600], null],
])('draws the line: %s', (_, charged, recorded, expected) => {
  expect(nearOf(booksOf(charged, recorded))['essex:1']).toEqual(expected);
});

it('says how many come as near, so that nobody takes the first for the only one', () => {
  const charge = reconcileEntries(booksOf([10_000], [10_001, 9_999])).lines.at(-1);
  expect(charge?.explanation).toContain('Another comes as near.');
});

it('tells of the same amount for another joint commission', () => {
  const entries = [aBookEntry(), anAnswer({ jointCommission: null })];
  const charge = reconcileEntries(entries).lines.at(-1);
  expect(charge?.explanation).toContain(
    'It is the same amount as cambridgeshire:1 (£200) in the books of Cambridgeshire, for another joint commission or none.',
  );
});

it('is silent about entries that a person has kept apart', () => {
  const books = booksOf([20_000], [20_001]);
  const decisions = [
    {
      kind: 'UNMATCH' as const,
      references: ['essex:1', 'cambridgeshire:1'],
      office: 'essex',
      decidedBy: 'A',
      decidedAt: '2015-03-01T00:00:00.000000Z',
      reason: 'Another charge',
    },
  ];
  const { lines } = reconcileEntries(books, { decisions });
  expect(lines.map(({ nearMatch }) => nearMatch)).toEqual([null, null]);
});

const gapOf = ({ nearMatch }: ReconciliationLine): number =>
  Math.abs(nearMatch?.differencePence ?? NaN);

/** Amounts among which much is near and little is equal. */
const arbitraryNear: fc.Arbitrary<BookEntry[]> = arbitraryEntries.map((entries) =>
  entries.map((entry, index) => ({
    ...entry,
    amountPence: entry.amountPence * 1_000 + (index % 3),
    quotedReference: null,
  })),
);

it('has nothing to say of books that agree', () => {
  fc.assert(
    fc.property(arbitraryCharges, (charges) => {
      const { lines } = reconcileEntries([...charges, ...mirrorOf(charges)]);
      expect(lines.filter(({ nearMatch }) => nearMatch !== null)).toEqual([]);
    }),
  );
});

it('is of entries that stand alone, of both sides, within the limits', () => {
  fc.assert(
    fc.property(arbitraryNear, (entries) => {
      const { lines } = reconcileEntries(entries);
      const alone = new Set(
        lines
          .filter(({ rule }) => rule === null)
          .flatMap(({ receivable, payable }) => [...receivable, ...payable]),
      );
      for (const line of lines) {
        const { nearMatch: near } = line;
        if (near === null) continue;
        const own = [...line.receivable, ...line.payable];
        const named = [...near.receivable, ...near.payable];
        expect(own).toHaveLength(1);
        expect(named).toEqual(expect.arrayContaining(own));
        expect(named.filter((entry) => !alone.has(entry))).toEqual([]);
        expect(Math.min(near.receivable.length, near.payable.length)).toBe(1);
        expect(Math.max(near.receivable.length, near.payable.length)).toBeLessThanOrEqual(3);
        const larger = Math.max(
          ...[near.receivable, near.payable].map((side) =>
            side.reduce((sum, { amountPence }) => sum + amountPence, 0),
          ),
        );
        expect(gapOf(line)).toBeLessThanOrEqual(Math.max(100, larger / 10));
        expect(line.agreedPence).toBe(0);
      }
    }),
  );
});

it('leaves nobody out: where one entry is close to another, both say what is nearest', () => {
  fc.assert(
    fc.property(arbitraryNear, (entries) => {
      const alone = reconcileEntries(entries).lines.filter(
        ({ rule, status }) =>
          rule === null && ['NOT_RAISED', 'NOT_ACKNOWLEDGED', 'DISPUTED'].includes(status),
      );
      for (const line of alone) {
        const [own] = [...line.receivable, ...line.payable];
        const gaps = alone
          .filter(({ creditor, debtor }) => creditor === line.creditor && debtor === line.debtor)
          .flatMap(({ receivable, payable }) => (line.receivable.length > 0 ? payable : receivable))
          .filter(({ jointCommission }) => jointCommission === own?.jointCommission)
          .map(({ amountPence }) => Math.abs(amountPence - (own?.amountPence ?? 0)));
        const nearest = Math.min(...gaps);
        if (nearest > 100) continue;
        expect(gapOf(line)).toBe(nearest);
        expect(line.nearMatch?.othersCount).toBe(gaps.filter((gap) => gap === nearest).length - 1);
      }
    }),
  );
});

it('is the same from either side, and whatever the order of the books', () => {
  fc.assert(
    fc.property(arbitraryNear, (entries) => {
      const inText = (of: readonly BookEntry[], isSwapped: boolean): string[] =>
        reconcileEntries(of)
          .lines.map(({ receivable, payable, nearMatch: near }) => {
            const refs = (side: readonly BookEntry[] = []): string =>
              side.map(({ reference }) => reference).join('+');
            const sides = [refs(near?.receivable), refs(near?.payable)];
            return [
              [...receivable, ...payable].map(({ reference }) => reference).sort(),
              isSwapped ? sides.reverse() : sides,
              near && (isSwapped ? 0 - near.differencePence : near.differencePence + 0),
              near?.othersCount,
            ];
          })
          .map((line) => JSON.stringify(line))
          .sort();
      const there = inText(entries, false);
      expect(inText(swapSides(entries), true)).toEqual(there);
      expect(inText([...entries].reverse(), false)).toEqual(there);
    }),
    { numRuns: 300 },
  );
});

it('looks at no more than it must: a thousand entries a side that are all as near', () => {
  const books = booksOf(
    Array.from({ length: 1_000 }, () => 10_000),
    Array.from({ length: 1_000 }, () => 10_001),
  );
  let asked = 0;
  const counted = books.map((entry) => ({
    ...entry,
    get jointCommission() {
      asked += 1;
      return null;
    },
  }));
  const { lines } = reconcileEntries(counted);
  expect(lines[0]?.nearMatch?.othersCount).toBe(99);
  expect(asked).toBeLessThan(50 * books.length);
});
