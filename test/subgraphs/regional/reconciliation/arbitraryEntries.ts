import fc from 'fast-check';

import type { BookEntry } from '../../../../subgraphs/regional/reconciliation/BookEntry';

import { aBookEntry } from './aBookEntry';

const codes = ['cambridgeshire', 'essex', 'kent', 'mopac', 'norfolk'];

/**
 * Entries of several offices, with amounts and references so few that they meet in every way:
 * equal, adding up, rounded, quoted twice, withdrawn, disputed, naming nobody or their own office.
 */
export const arbitraryEntries: fc.Arbitrary<BookEntry[]> = fc
  .array(
    fc.record({
      office: fc.constantFrom(...codes.slice(0, 4)),
      counterparty: fc.option(fc.constantFrom(...codes), { freq: 8 }),
      direction: fc.constantFrom('RECEIVABLE' as const, 'PAYABLE' as const),
      jointCommission: fc.constantFrom(null, 'essex:tonic'),
      amountPence: fc.integer({ min: 1, max: 12 }),
      precisionPence: fc.constantFrom(null, null, 4),
      state: fc.constantFrom(
        ...(['RAISED', 'ACKNOWLEDGED', 'DISPUTED', 'WITHDRAWN', 'SETTLED'] as const),
      ),
      settledPence: fc.integer({ min: 0, max: 1 }),
      quoted: fc.option(fc.integer({ min: 0, max: 20 })),
      dueOn: fc.option(fc.constantFrom('2015-01-01', '2015-03-30')),
    }),
    { maxLength: 16 },
  )
  .map((rows) => {
    const references = rows.map(({ office }, index) => `${office}:${index}`);
    return rows.map(({ quoted, ...row }, index) =>
      aBookEntry({
        ...row,
        reference: references[index] ?? '',
        quotedReference: quoted === null ? null : (references[quoted] ?? null),
      }),
    );
  });

/** Charges among federated offices, as one side has them. */
export const arbitraryCharges: fc.Arbitrary<BookEntry[]> = arbitraryEntries.map((entries) =>
  entries
    .filter(({ office, counterparty }) => counterparty !== office && counterparty !== null)
    .filter(({ counterparty }) => counterparty !== 'norfolk')
    .map((entry) => ({
      ...entry,
      direction: 'RECEIVABLE',
      state: 'RAISED',
      settledPence: 0,
      quotedReference: null,
    })),
);

/** The same charges as the other side should have them, each quoting the first side's. */
export function mirrorOf(charges: readonly BookEntry[]): BookEntry[] {
  return charges.map((charge, index) => ({
    ...charge,
    direction: 'PAYABLE',
    state: 'ACKNOWLEDGED',
    quotedReference: charge.reference,
    reference: `${charge.counterparty}:answer-${index}`,
    office: charge.counterparty ?? '',
    counterparty: charge.office,
  }));
}

/** The same books with every claim turned into a debt. */
export function swapSides(entries: readonly BookEntry[]): BookEntry[] {
  return entries.map((entry) => ({
    ...entry,
    direction: entry.direction === 'RECEIVABLE' ? 'PAYABLE' : 'RECEIVABLE',
  }));
}
