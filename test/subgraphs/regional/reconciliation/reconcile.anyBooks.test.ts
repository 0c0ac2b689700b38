import fc from 'fast-check';

import type { ReconciliationLine } from '../../../../subgraphs/regional/reconciliation/ReconciliationLine';
import { planSettlement } from '../../../../subgraphs/regional/reconciliation/netPositions';

import { arbitraryCharges, arbitraryEntries, mirrorOf, swapSides } from './arbitraryEntries';
import { reconcileEntries } from './reconcileEntries';

/** What holds for any books. */

const references = (entries: readonly { readonly reference: string }[]): string =>
  entries.map(({ reference }) => reference).join(' ');

/** A line as text, from either side. */
function inText(line: ReconciliationLine, isSwapped: boolean): string {
  const opposite: Record<string, string> = {
    NOT_ACKNOWLEDGED: 'NOT_RAISED',
    NOT_RAISED: 'NOT_ACKNOWLEDGED',
    ONE_TO_MANY: 'MANY_TO_ONE',
    MANY_TO_ONE: 'ONE_TO_MANY',
  };
  const turn = (word: string): string => (isSwapped ? (opposite[word] ?? word) : word);
  const sides = [
    [line.creditor, references(line.receivable)],
    [line.debtor, references(line.payable)],
  ];
  return JSON.stringify([
    turn(line.status),
    line.status === 'AMBIGUOUS' ? 'held' : turn(line.rule ?? ''),
    isSwapped ? sides.reverse() : sides,
    isSwapped ? 0 - line.differencePence : line.differencePence + 0,
    [line.agreedPence, line.ageDays],
  ]);
}

it('matches all books with their mirror image', () => {
  fc.assert(
    fc.property(arbitraryCharges, (charges) => {
      const { lines } = reconcileEntries([...charges, ...mirrorOf(charges)]);
      expect(lines).toHaveLength(charges.length);
      expect(lines.filter(({ status }) => status !== 'MATCHED')).toEqual([]);
      expect(lines.filter(({ differencePence }) => differencePence !== 0)).toEqual([]);
    }),
  );
});

it('puts every entry that is owed in exactly one line', () => {
  fc.assert(
    fc.property(arbitraryEntries, (entries) => {
      const { lines } = reconcileEntries(entries);
      const seen = lines.flatMap(({ receivable, payable }) => [...receivable, ...payable]);
      expect(new Set(seen).size).toBe(seen.length);
      const withdrawn = new Set(
        entries.filter(({ state }) => state === 'WITHDRAWN').map(({ reference }) => reference),
      );
      const owed = entries.filter(
        ({ state, quotedReference }) =>
          state !== 'WITHDRAWN' &&
          !(state === 'DISPUTED' && quotedReference !== null && withdrawn.has(quotedReference)),
      );
      expect(new Set(seen)).toEqual(new Set(owed));
    }),
  );
});

it('mirrors the result when the sides are swapped', () => {
  fc.assert(
    fc.property(arbitraryEntries, (entries) => {
      const there = reconcileEntries(entries).lines.map((line) => inText(line, false));
      const back = reconcileEntries(swapSides(entries)).lines.map((line) => inText(line, true));
      expect(back.sort()).toEqual(there.sort());
    }),
    { numRuns: 500 },
  );
});

it('does not depend on the order of the books', () => {
  fc.assert(
    fc.property(
      arbitraryEntries.chain((entries) =>
        fc.tuple(
          fc.constant(entries),
          fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
        ),
      ),
      ([entries, shuffled]) => {
        const texts = (of: typeof entries) => {
          const { lines, settlement } = reconcileEntries(of);
          return [lines.map((line) => `${inText(line, false)} ${line.explanation}`), settlement];
        };
        expect(texts(shuffled)).toEqual(texts(entries));
      },
    ),
  );
});

it('nets only what both sides agree, and positions sum to zero', () => {
  fc.assert(
    fc.property(arbitraryEntries, (entries) => {
      const { lines, positions } = reconcileEntries(entries);
      const agreed = lines.filter(({ agreedPence }) => agreedPence !== 0);
      expect(
        agreed.filter(({ status }) => status !== 'MATCHED' && status !== 'WITHIN_TOLERANCE'),
      ).toEqual([]);
      expect(lines.filter(({ agreedPence }) => agreedPence < 0)).toEqual([]);
      expect(positions.reduce((sum, { netPence }) => sum + netPence, 0)).toBe(0);
      expect(positions.reduce((sum, { receivablePence }) => sum + receivablePence, 0)).toBe(
        agreed.reduce((sum, { agreedPence }) => sum + agreedPence, 0),
      );
    }),
  );
});

/** Net positions of up to 43 offices that sum to zero. */
const arbitraryPositions = fc
  .array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), { minLength: 1, maxLength: 42 })
  .map((amounts) => [...amounts, -amounts.reduce((sum, amount) => sum + amount, 0)])
  .map((amounts) => amounts.map((netPence, index) => ({ office: `office-${index}`, netPence })));

it('clears every position in at most n - 1 payments', () => {
  fc.assert(
    fc.property(arbitraryPositions, (positions) => {
      const payments = planSettlement(positions);
      const left = new Map(positions.map(({ office, netPence }) => [office, netPence]));
      for (const { payer, payee, amountPence } of payments) {
        expect(amountPence).toBeGreaterThan(0);
        left.set(payer, (left.get(payer) ?? NaN) + amountPence);
        left.set(payee, (left.get(payee) ?? NaN) - amountPence);
      }
      expect([...left.values()].filter((netPence) => netPence !== 0)).toEqual([]);
      const involved = positions.filter(({ netPence }) => netPence !== 0).length;
      expect(payments.length).toBeLessThanOrEqual(Math.max(0, involved - 1));
      expect(planSettlement([...positions].reverse())).toEqual(payments);
    }),
  );
});
