import { type AbsenceOf, statusOfAbsence } from '../server/replies';

import { explainTransfer } from './explainTransfer';

/** A transfer as the office that sent it has it. */
export interface SentTransfer {
  readonly transfer: string;
  readonly to: string;
  readonly sentOn: string;
  readonly dueOn: string;
  /** What the receipt says; null while there is none. */
  readonly outcome: 'RECEIVED' | 'REFUSED' | null;
  /** That it was asked back; null where it was not. */
  readonly recall: {
    readonly askedOn: string;
    readonly dueOn: string;
    /** Whether the other office has to say: it was handed out before. Else it is back. */
    readonly isAsked: boolean;
  } | null;
}

/** A transfer as the office that it was for has it. */
export interface ReceivedTransfer {
  readonly transfer: string;
  readonly from: string;
  readonly decidedOn: string;
  readonly outcome: 'RECEIVED' | 'REFUSED';
}

/** What one office says of its transfers. */
export interface OfficeTransfers {
  readonly office: string;
  readonly sent: readonly SentTransfer[];
  readonly received: readonly ReceivedTransfer[];
}

interface TransferBooks {
  /** What the offices say that answered; of others nothing is known. */
  readonly offices: readonly OfficeTransfers[];
  /** Why nothing is known from an office; null where it answered. */
  readonly absenceOf: AbsenceOf;
  /** The day as of which a transfer is overdue. */
  readonly cutOff: string;
  /** The name of an office by its code. */
  readonly nameOf: (code: string) => string;
}

/** Both sides of one transfer. At least one of them is there. */
interface Sides {
  readonly transfer: string;
  readonly from: string;
  readonly to: string;
  readonly sent: SentTransfer | null;
  readonly received: ReceivedTransfer | null;
}

/**
 * Compares what offices say they sent with what the others say they received, transfer by transfer.
 * Every transfer that anybody knows of is in one line; the oldest come first.
 */
export function reconcileTransfers({
  offices,
  cutOff,
  absenceOf,
  nameOf,
}: TransferBooks): TransferLine[] {
  return pairSides(offices)
    .map((sides) => toLine(sides, { absenceOf, cutOff, nameOf }))
    .sort(byAge);
}

/** A number that two offices claim to have sent, or received, gives a line for each of them. */
function pairSides(offices: readonly OfficeTransfers[]): Sides[] {
  const receipts = new Map<string, Sides>();
  const keyOf = (transfer: string, to: string): string => JSON.stringify([transfer, to]);
  for (const { office: to, received } of offices) {
    for (const each of received) {
      const { transfer, from } = each;
      receipts.set(keyOf(transfer, to), { transfer, from, to, sent: null, received: each });
    }
  }
  const known = offices.flatMap(({ office: from, sent }) =>
    sent.map((each): Sides => {
      const { transfer, to } = each;
      const other = receipts.get(keyOf(transfer, to));
      const isItsOwn = other?.from === from;
      if (isItsOwn) receipts.delete(keyOf(transfer, to));
      return { transfer, from, to, sent: each, received: isItsOwn ? other.received : null };
    }),
  );
  return [...known, ...receipts.values()];
}

function toLine(sides: Sides, context: LineContext): TransferLine {
  const { transfer, from, to, sent, received } = sides;
  const decidedOn = received?.decidedOn ?? null;
  const line = {
    transfer,
    from,
    to,
    decidedOn,
    status: statusOf(sides, context),
    sentOn: sent?.sentOn ?? null,
    dueOn: sent?.dueOn ?? null,
    isReceiptRecorded: (sent?.outcome ?? null) !== null,
    recalledOn: sent?.recall?.askedOn ?? null,
    recallDueOn: sent?.recall?.dueOn ?? null,
  };
  const unexplained = { ...line, daysLate: daysLateOf(sides, line, context) };
  const isOtherHere = context.absenceOf(to) === null;
  const explanation = explainTransfer(unexplained, { nameOf: context.nameOf, isOtherHere });
  return { ...unexplained, explanation };
}

function daysLateOf(
  { sent }: Sides,
  { status, decidedOn, isReceiptRecorded }: FoundSoFar,
  { cutOff }: LineContext,
): number {
  if (!sent || status === 'RECALLED') return 0;
  if (status === 'RECALL_OVERDUE') return daysBetween(sent.recall?.dueOn ?? cutOff, cutOff);
  // Where the day of a decision is not known, nothing is said to be late.
  const isOpen = decidedOn === null && !isReceiptRecorded && status !== 'RECALL_WAITING';
  const asOf = decidedOn ?? (isOpen ? cutOff : null);
  return asOf === null ? 0 : daysBetween(sent.dueOn, asOf);
}

type FoundSoFar = Pick<TransferLine, 'status' | 'decidedOn' | 'isReceiptRecorded'>;

interface LineContext {
  readonly absenceOf: AbsenceOf;
  readonly cutOff: string;
  readonly nameOf: (code: string) => string;
}

function statusOf({ from, to, sent, received }: Sides, context: LineContext): TransferStatus {
  const { absenceOf, cutOff } = context;
  if (sent === null) {
    const silence = absenceOf(from);
    return silence === null ? 'NOT_SENT' : statusOfAbsence(silence);
  }
  const absence = absenceOf(to);
  const { recall } = sent;
  const isBack = recall?.isAsked === false;
  const ours = isBack ? 'REFUSED' : sent.outcome;
  const decided = (outcome: 'RECEIVED' | 'REFUSED'): TransferStatus =>
    outcome === 'REFUSED' && recall !== null ? 'RECALLED' : outcome;
  if (received !== null) {
    const isContradicted = ours !== null && ours !== received.outcome;
    return isContradicted ? 'CONTRADICTED' : decided(received.outcome);
  }
  if (isBack) return 'RECALLED';
  // A signed receipt is the other office's word, also while it cannot be asked.
  if (ours !== null) return absence === null ? 'NOT_FOUND' : decided(ours);
  // That it waits is known from the sender alone.
  if (recall !== null) return cutOff > recall.dueOn ? 'RECALL_OVERDUE' : 'RECALL_WAITING';
  if (absence !== null) return statusOfAbsence(absence);
  return cutOff > sent.dueOn ? 'OVERDUE' : 'WAITING';
}

const dayMs = 86_400_000;

function daysBetween(from: string, to: string): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / dayMs);
}

function byAge(a: TransferLine, b: TransferLine): number {
  const [first, second] = [placeOf(a), placeOf(b)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** Where a line stands in the list: by the day it was sent, those without one last. */
export function placeOf({ sentOn, transfer, to }: TransferLine): string {
  return `${sentOn ?? '9999-12-31'}\n${transfer}\n${to}`;
}

/** What comparing two offices' words on a transfer can show. */
export const transferStatuses = [
  'WAITING',
  'RECEIVED',
  'OVERDUE',
  'REFUSED',
  'RECALL_WAITING',
  'RECALL_OVERDUE',
  'RECALLED',
  'NOT_FOUND',
  'NOT_SENT',
  'CONTRADICTED',
  'OFFICE_UNAVAILABLE',
  'OFFICE_REFUSED',
  'OFFICE_NOT_ASKED',
  'NOT_FEDERATED',
] as const;
type TransferStatus = (typeof transferStatuses)[number];

/** One transfer: what each side says of it. Days are written 2014-11-27. */
export interface TransferLine {
  /** The number of the transfer, which begins with the code of the office that sent it. */
  readonly transfer: string;
  readonly status: TransferStatus;
  readonly from: string;
  readonly to: string;
  /** Null where the office that sent it does not say. */
  readonly sentOn: string | null;
  /** The last day in time: two working days after it was sent. */
  readonly dueOn: string | null;
  /** The day it was received or refused; null while it was not. */
  readonly decidedOn: string | null;
  /** The day the sender asked for it back; null where it did not, or does not say. */
  readonly recalledOn: string | null;
  /** The last day in time to answer that: two working days later. */
  readonly recallDueOn: string | null;
  /** Days after the last day in time, at the decision or else the cut-off; 0 in time. Of a recall
   * that waits, the last day to answer it counts. */
  readonly daysLate: number;
  /** Whether the office that sent it holds the receipt: then both know of the outcome. */
  readonly isReceiptRecorded: boolean;
  /** The finding in a sentence. */
  readonly explanation: string;
}
