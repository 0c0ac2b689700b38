import type { PairEntry } from '../../../../schema/pairReply';

import type { PairLine } from './PairLine';

/** What two offices say in total about what one owes the other. */
export interface PairTotal {
  readonly creditor: string;
  readonly debtor: string;
  /** What the creditor says; null where its books are not here. */
  readonly chargedPence: number | null;
  /** What the debtor says; null where its books are not here. */
  readonly recordedPence: number | null;
  readonly differencePence: number | null;
  /** What was recorded as paid, of each line by the side that says more. */
  readonly settledPence: number;
  readonly agreedPence: number;
}

/** Adds up the lines of one direction. */
export function totalOf(
  lines: readonly PairLine[],
  { creditor, debtor }: { readonly creditor: string; readonly debtor: string },
  answered: ReadonlySet<string>,
): PairTotal {
  const own = lines.filter((line) => line.creditor === creditor && line.debtor === debtor);
  const chargedPence = answered.has(creditor)
    ? sumOf(own, ({ chargedPence: pence }) => pence ?? 0)
    : null;
  const recordedPence = answered.has(debtor)
    ? sumOf(own, ({ recordedPence: pence }) => pence ?? 0)
    : null;
  return {
    ...{ creditor, debtor, chargedPence, recordedPence },
    differencePence:
      chargedPence === null || recordedPence === null ? null : chargedPence - recordedPence,
    settledPence: sumOf(own, ({ receivable, payable }) =>
      Math.max(paidPenceOf(receivable), paidPenceOf(payable)),
    ),
    agreedPence: sumOf(own, ({ agreedPence }) => agreedPence),
  };
}

function sumOf(lines: readonly PairLine[], penceOf: (line: PairLine) => number): number {
  return lines.reduce((sum, line) => sum + penceOf(line), 0);
}

function paidPenceOf(entries: readonly PairEntry[]): number {
  return entries.reduce((sum, { settledPence }) => sum + settledPence, 0);
}
