import type { BookEntry } from '../../subgraphs/regional/reconciliation/BookEntry';

/** The offices whose books are made up. */
export const benchOfficeCodes = ['cambridgeshire', 'essex', 'kent', 'mopac', 'west-midlands'];
const chargeCount = 250_000;

/** A small generator of its own, so that every run measures the same synthetic books. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * Some 100,000 entries for each of five offices: charges that are answered, of which a share is
 * quoted, matches by amount, is split, differs or stands alone.
 *
 * @param quotedShare how many of a hundred answers quote the reference of what they answer
 */
export function makeEntries(quotedShare: number): BookEntry[] {
  const next = seeded(7);
  const entries: BookEntry[] = [];
  for (let number = 0; number < chargeCount; number += 1) {
    const creditor = benchOfficeCodes[number % 5] ?? '';
    const debtor = benchOfficeCodes[(number + 1 + next(4)) % 5] ?? '';
    const day = String(1 + next(28)).padStart(2, '0');
    const charge: BookEntry = {
      reference: `${creditor}:${number}`,
      quotedReference: null,
      office: creditor,
      direction: 'RECEIVABLE',
      counterparty: debtor,
      counterpartyAsPublished: null,
      jointCommission: `${creditor}:work-${next(200)}`,
      amountPence: 100 + next(10_000_000),
      settledPence: 0,
      precisionPence: null,
      state: 'RAISED',
      disputeReason: null,
      chargedOn: `2015-02-${day}`,
      dueOn: null,
    };
    entries.push(charge);
    const answer = (share: string, amountPence: number): BookEntry => ({
      ...charge,
      reference: `${debtor}:${number}${share}`,
      quotedReference: next(100) < quotedShare ? charge.reference : null,
      office: debtor,
      direction: 'PAYABLE',
      counterparty: creditor,
      amountPence,
    });
    const kind = next(100);
    if (kind < 85) entries.push(answer('', charge.amountPence));
    else if (kind < 90) {
      entries.push(answer('a', 40), answer('b', charge.amountPence - 40));
    } else if (kind < 95) entries.push(answer('', charge.amountPence + 50));
  }
  return entries;
}
