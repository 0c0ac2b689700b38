import type { ReconciliationLine } from './ReconciliationLine';

/** What an office is owed and owes by agreed items alone. */
export interface NetPosition {
  readonly office: string;
  readonly receivablePence: number;
  readonly payablePence: number;
  /** Receivable less payable. All positions together are zero. */
  readonly netPence: number;
}

/** The positions of all offices that have agreed items, by code. */
export function netPositions(lines: readonly ReconciliationLine[]): NetPosition[] {
  const sums = new Map<string, { receivablePence: number; payablePence: number }>();
  const sumsOf = (office: string) => {
    const known = sums.get(office);
    if (known) return known;
    const none = { receivablePence: 0, payablePence: 0 };
    sums.set(office, none);
    return none;
  };
  for (const { creditor, debtor, agreedPence } of lines) {
    if (agreedPence === 0 || creditor === null || debtor === null) continue;
    sumsOf(creditor).receivablePence += agreedPence;
    sumsOf(debtor).payablePence += agreedPence;
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([office, { receivablePence, payablePence }]) => ({
      office,
      receivablePence,
      payablePence,
      netPence: receivablePence - payablePence,
    }));
}

/** One office pays another. */
export interface Payment {
  readonly payer: string;
  readonly payee: string;
  readonly amountPence: number;
}

interface Balance {
  readonly office: string;
  leftPence: number;
}

/**
 * Payments that clear every position. Whoever owes most pays whoever is owed most, so that each
 * payment clears one office at least and the last one two: n offices need n - 1 at most. Equal
 * amounts go by code, so that the same positions always give the same payments.
 */
export function planSettlement(
  positions: readonly Pick<NetPosition, 'office' | 'netPence'>[],
): Payment[] {
  const owed = balancesOf(positions, 1);
  const owing = balancesOf(positions, -1);
  const payments: Payment[] = [];
  for (;;) {
    const payee = largestOf(owed);
    const payer = largestOf(owing);
    if (!payee || !payer) return payments;
    const amountPence = Math.min(payee.leftPence, payer.leftPence);
    payments.push({ payer: payer.office, payee: payee.office, amountPence });
    payee.leftPence -= amountPence;
    payer.leftPence -= amountPence;
  }
}

function balancesOf(
  positions: readonly Pick<NetPosition, 'office' | 'netPence'>[],
  sign: 1 | -1,
): Balance[] {
  return positions
    .map(({ office, netPence }) => ({ office, leftPence: sign * netPence }))
    .sort((a, b) => (a.office < b.office ? -1 : 1));
}

function largestOf(balances: readonly Balance[]): Balance | null {
  let largest: Balance | null = null;
  for (const balance of balances) {
    if (balance.leftPence > (largest?.leftPence ?? 0)) largest = balance;
  }
  return largest;
}
