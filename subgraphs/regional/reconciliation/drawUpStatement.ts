import type { PairEntry, PairReply, StatedCharge } from '../../../schema/pairs';

import type { BookEntry } from './BookEntry';
import { sumPence } from './Line';
import { incomparable, type MatchStatus, type ReconciliationLine } from './ReconciliationLine';
import type { Payment } from './netPositions';
import { type PairCircumstances, reconcilePair } from './reconcilePair';

interface StatementTally {
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
  const open = lines.filter((line) => !isPairLineAgreed(line) && !incomparable.has(line.status));
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
    status: line.status,
    rule: line.rule,
    creditor,
    debtor,
    chargedPence,
    recordedPence,
    agreedPence: line.agreedPence,
    unagreedPence,
    differencePence:
      chargedPence === null || recordedPence === null ? null : chargedPence - recordedPence,
    isChased: unagreedPence > thresholdPence,
    receivable: toEntries(line.receivable),
    payable: toEntries(line.payable),
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
  // Nobody can disagree, or be asked why, before there is something to compare.
  if (isPairLineAgreed(line) || incomparable.has(line.status)) return 0;
  if (line.status === 'AMOUNT_DIFFERS') return Math.abs(line.differencePence);
  return Math.max(sumPence(line.receivable), sumPence(line.payable));
}

function tally(lines: readonly PairLine[]): StatementTally {
  const unagreedPence = lines.reduce((sum, line) => sum + line.unagreedPence, 0);
  return { count: lines.length, unagreedPence };
}

/** What one of two offices says of the other. */
export interface PairBooks {
  /** Code of the office whose books these are. */
  readonly office: string;
  readonly reply: PairReply;
}

/** One thing that is owed: what both offices of a statement say about it. */
export interface PairLine extends Pick<
  ReconciliationLine,
  'status' | 'rule' | 'creditor' | 'debtor' | 'agreedPence' | 'nearMatch'
> {
  /** What the creditor says; null where its books are not here. */
  readonly chargedPence: number | null;
  /** What the debtor says; null where its books are not here. */
  readonly recordedPence: number | null;
  readonly differencePence: number | null;
  /**
   * How much of it is not agreed: the difference or, where a side accepts nothing, all of it. 0
   * where a side is not here: that is no disagreement.
   */
  readonly unagreedPence: number;
  /** Whether that is above the threshold. */
  readonly isChased: boolean;
  readonly receivable: readonly PairEntry[];
  readonly payable: readonly PairEntry[];
  /** The finding in a sentence a board member can read. */
  readonly explanation: string;
}

const agreeing: ReadonlySet<MatchStatus> = new Set(['MATCHED', 'WITHIN_TOLERANCE', 'SETTLED']);

/** Whether both sides say the same by a finding, but for rounding. */
function isPairLineAgreed({ status }: { readonly status: MatchStatus }): boolean {
  return agreeing.has(status);
}

/** What the other office charges this one, with what answers it; what is paid is over. */
function findStatedCharges(lines: readonly PairLine[], office: string): StatedCharge[] {
  return lines
    .filter(({ debtor, status }) => debtor === office && status !== 'SETTLED')
    .flatMap((line) =>
      line.receivable.map((entry) => ({
        reference: entry.reference,
        amountPence: entry.amountPence,
        description: entry.description,
        financialYear: entry.financialYear,
        chargedOn: entry.chargedOn,
        dueOn: entry.dueOn,
        jointCommission: entry.jointCommission,
        agreed: isPairLineAgreed(line),
        answeredBy: line.payable.map(({ reference }) => reference),
      })),
    );
}

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
function totalOf(
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
    creditor,
    debtor,
    chargedPence,
    recordedPence,
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
