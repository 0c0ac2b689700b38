import type { NetPosition } from './netPositions';

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
