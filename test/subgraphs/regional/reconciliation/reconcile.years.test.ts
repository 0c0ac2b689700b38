/* The books of one year, looked at alone, are matched as they are in a statement of all years. */
import fc from 'fast-check';

import type { BookEntry } from '../../../../subgraphs/regional/reconciliation/BookEntry';
import type { ReconciliationLine } from '../../../../subgraphs/regional/reconciliation/ReconciliationLine';

import { aBookEntry, anAnswer } from './aBookEntry';
import { reconcileEntries } from './reconcileEntries';

const years = ['2013-14', '2014-15', '2015-16'];

/** What two offices entered in three years, with amounts so few that they meet in every way. */
const arbitraryYears: fc.Arbitrary<BookEntry[]> = fc
  .array(
    fc.record({
      isCharge: fc.boolean(),
      financialYear: fc.constantFrom(...years),
      jointCommission: fc.constantFrom(null, null, 'essex:tonic'),
      amountPence: fc.integer({ min: 1, max: 9 }),
      precisionPence: fc.constantFrom(null, null, 4),
      quoted: fc.option(fc.nat({ max: 11 }), { freq: 2 }),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ isCharge, quoted, ...row }, index) => {
      const own = isCharge ? aBookEntry(row) : anAnswer(row);
      const other = quoted === null ? undefined : rows[quoted];
      // What one quotes is of its own year.
      const isQuoted = other?.isCharge === !isCharge && other.financialYear === row.financialYear;
      return {
        ...own,
        reference: `${own.office}:${index}`,
        quotedReference: isQuoted ? `${own.counterparty}:${quoted}` : null,
      };
    }),
  );

const entriesOf = ({ receivable, payable }: ReconciliationLine): BookEntry[] => [
  ...receivable,
  ...payable,
];

/** What was put together by more than a joint commission, all of it of one year. */
function matchesOf(lines: readonly ReconciliationLine[], year: string): string[] {
  return lines
    .filter(({ rule }) => rule !== null && rule !== 'JOINT_COMMISSION')
    .filter((line) => entriesOf(line).every(({ financialYear }) => financialYear === year))
    .map((line) =>
      JSON.stringify([line.status, line.rule, entriesOf(line).map(({ reference }) => reference)]),
    )
    .sort();
}

it('matches in a year what it matches of that year in all years', () => {
  fc.assert(
    fc.property(arbitraryYears, (entries) => {
      const { lines } = reconcileEntries(entries);
      for (const year of years) {
        const alone = reconcileEntries(
          entries.filter(({ financialYear }) => financialYear === year),
        );
        expect(matchesOf(lines, year)).toEqual(matchesOf(alone.lines, year));
      }
    }),
    { numRuns: 500 },
  );
});

it('adds up within a year before it pairs across years', () => {
  const entries = [
    aBookEntry({ reference: 'essex:1', amountPence: 10_000, financialYear: '2014-15' }),
    anAnswer({ reference: 'cambridgeshire:1', amountPence: 8_000, financialYear: '2014-15' }),
    anAnswer({ reference: 'cambridgeshire:2', amountPence: 2_000, financialYear: '2014-15' }),
    anAnswer({ reference: 'cambridgeshire:3', amountPence: 10_000, financialYear: '2015-16' }),
  ];
  const { lines } = reconcileEntries(entries);
  expect(lines.map((line) => [line.status, line.rule, entriesOf(line).length])).toEqual([
    ['NOT_RAISED', null, 1],
    ['MATCHED', 'ONE_TO_MANY', 3],
  ]);
});

it('pairs the same charge of each year with the entry of that year', () => {
  const entries = years.flatMap((financialYear, index) => [
    aBookEntry({ reference: `essex:${index}`, financialYear }),
    anAnswer({ reference: `cambridgeshire:${index}`, financialYear }),
  ]);
  const { lines } = reconcileEntries(entries);
  expect(lines.map(({ status, rule }) => [status, rule])).toEqual(
    years.map(() => ['MATCHED', 'AMOUNT']),
  );
});

it('still finds what was entered under another year, surer finds first', () => {
  const entries = [
    aBookEntry({ reference: 'essex:1', financialYear: '2014-15' }),
    anAnswer({ reference: 'cambridgeshire:1', financialYear: '2014-15', amountPence: 19_000 }),
    anAnswer({ reference: 'cambridgeshire:2', financialYear: '2015-16' }),
  ];
  const { lines } = reconcileEntries(entries);
  expect(
    lines.map((line) => [line.rule, ...entriesOf(line).map((entry) => entry.reference)]),
  ).toEqual([
    [null, 'cambridgeshire:1'],
    ['AMOUNT', 'essex:1', 'cambridgeshire:2'],
  ]);
});
