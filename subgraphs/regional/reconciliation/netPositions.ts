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
      ...{ office, receivablePence, payablePence },
      netPence: receivablePence - payablePence,
    }));
}
