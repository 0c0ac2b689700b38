import type { PairEntry } from '../../../../schema/pairReply';
import type { StatedCharge } from '../../../../schema/statementDigest';
import type { BookEntry } from '../BookEntry';
import type { Payment } from '../planSettlement';
import type { ReconciliationLine } from '../ReconciliationLine';
import { sumPence } from '../sumPence';

import { findStatedCharges } from './findStatedCharges';
import type { PairBooks } from './PairBooks';
import { isPairLineAgreed } from './PairLine';
import type { PairLine } from './PairLine';
import { reconcilePair } from './reconcilePair';
import type { PairCircumstances } from './reconcilePair';
import { totalOf } from './totalOf';
import type { PairTotal } from './totalOf';

export interface StatementTally {
  readonly count: number;
  readonly unagreedPence: number;
}

export interface DrawnUpStatement {
  /** By creditor, debtor and first reference. */
  readonly lines: readonly PairLine[];
  /** What the counterparty owes the office, then what the office owes the counterparty. */
  readonly totals: readonly PairTotal[];
  readonly chased: StatementTally;
  readonly notChased: StatementTally;
  /** What settles all that is agreed: one payment, or none. */
  readonly settlement: readonly Payment[];
  readonly charges: readonly StatedCharge[];
}

/**
 * Puts what two offices say of each other side by side: per line and in total, with the
 * difference, and which differences are worth asking about.
 *
 * @param books of those of the two that answered
 * @param thresholdPence up to this, what is not agreed of a line is not chased
 */
export function drawUpStatement(
  books: readonly PairBooks[],
  circumstances: PairCircumstances,
  thresholdPence: number,
): DrawnUpStatement {
  const { office, counterparty } = circumstances;
  const result = reconcilePair(books, circumstances);
  const answered = new Set(books.map((each) => each.office));
  const entries = new Map<string, PairEntry>();
  for (const { reply } of books) {
    for (const entry of reply.entries) entries.set(entry.reference, entry);
  }
  const lines = result.lines.map((line) => toPairLine(line, { answered, entries, thresholdPence }));
  const directions = [
    { creditor: office, debtor: counterparty },
    { creditor: counterparty, debtor: office },
  ];
  const open = lines.filter((line) => !isPairLineAgreed(line));
  return {
    lines,
    totals: directions.map((direction) => totalOf(lines, direction, answered)),
    chased: tally(open.filter(({ isChased }) => isChased)),
    notChased: tally(open.filter(({ isChased }) => !isChased)),
    settlement: result.settlement,
    charges: findStatedCharges(lines, office),
  };
}

interface LineParts {
  readonly answered: ReadonlySet<string>;
  readonly entries: ReadonlyMap<string, PairEntry>;
  readonly thresholdPence: number;
}

function toPairLine(
  line: ReconciliationLine,
  { answered, entries, thresholdPence }: LineParts,
): PairLine {
  const { creditor, debtor } = line;
  const chargedPence = saidBy(creditor, line.receivable, answered);
  const recordedPence = saidBy(debtor, line.payable, answered);
  const unagreedPence = unagreedPenceOf(line);
  const toEntries = (side: readonly BookEntry[]): PairEntry[] =>
    side.flatMap(({ reference }) => entries.get(reference) ?? []);
  return {
    ...{ status: line.status, rule: line.rule, creditor, debtor },
    ...{ chargedPence, recordedPence, agreedPence: line.agreedPence, unagreedPence },
    differencePence:
      chargedPence === null || recordedPence === null ? null : chargedPence - recordedPence,
    isChased: unagreedPence > thresholdPence,
    ...{ receivable: toEntries(line.receivable), payable: toEntries(line.payable) },
    nearMatch: line.nearMatch,
    explanation: line.explanation,
  };
}

/** An office that answered and holds no entry says zero; of one that did not, nothing is known. */
function saidBy(
  office: string | null,
  entries: readonly BookEntry[],
  answered: ReadonlySet<string>,
): number | null {
  return office !== null && answered.has(office) ? sumPence(entries) : null;
}

function unagreedPenceOf(line: ReconciliationLine): number {
  if (isPairLineAgreed(line)) return 0;
  if (line.status === 'AMOUNT_DIFFERS') return Math.abs(line.differencePence);
  return Math.max(sumPence(line.receivable), sumPence(line.payable));
}

function tally(lines: readonly PairLine[]): StatementTally {
  const unagreedPence = lines.reduce((sum, line) => sum + line.unagreedPence, 0);
  return { count: lines.length, unagreedPence };
}
