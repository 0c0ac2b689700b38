import { inPounds } from '../../../process/formatting';

import type { BookEntry, MatchDecision } from './BookEntry';
import { settledPenceOf, sumPence } from './Line';
import type { ReconciliationLine, RuleName } from './ReconciliationLine';

/** What the sentence needs beyond the line itself. */
interface LineContext {
  /** The name of an office by its code. */
  readonly nameOf: (code: string) => string;
  readonly decision: MatchDecision | null;
  /** The year whose books are compared; null or left out when it is all years. */
  readonly financialYear?: string | null;
  /** The other office has withdrawn the charge this entry quotes. */
  readonly isWithdrawn: boolean;
  /** There were too many combinations to try. */
  readonly isUntried: boolean;
  /** There were too many combinations to say whether some come near. */
  readonly isNearUntried: boolean;
}

type UnexplainedLine = Omit<ReconciliationLine, 'explanation'>;

/** The finding in a sentence a board member can read, with what else must be known. */
export function explainLine(line: UnexplainedLine, context: LineContext): string {
  const { decision, isUntried, isNearUntried, nameOf } = context;
  let sentences = findingOf(line, context) + paymentOf(line);
  if (isUntried) {
    sentences +=
      ' Whether several entries add up to it was not settled: there were too many combinations.';
  } else if (isNearUntried) {
    sentences +=
      ' Whether several entries nearly add up to it was not looked at: there are too many combinations.';
  }
  if (line.nearMatch !== null) sentences += ` ${line.nearMatch.sentence}`;
  if (decision !== null) {
    sentences += ` Matched by hand by ${decision.decidedBy} (${nameOf(decision.office)}): ${decision.reason}`;
  }
  return sentences;
}

function findingOf(line: UnexplainedLine, context: LineContext): string {
  const { nameOf, isWithdrawn, financialYear = null } = context;
  // An office can have entered it under another year: these books are not there to be looked at.
  const ofYear = financialYear === null ? '' : ` for ${financialYear}`;
  const creditor = line.creditor === null ? wordsForNobody(line) : nameOf(line.creditor);
  const debtor = line.debtor === null ? wordsForNobody(line) : nameOf(line.debtor);
  const claim = `${creditor} charges ${debtor} ${amountOf(line.receivable)}`;
  const debt = `${debtor} records that it owes ${creditor} ${amountOf(line.payable)}`;
  const oneSide = line.receivable.length > 0 ? claim : debt;
  const both = `${claim}; ${debtor} records ${amountOf(line.payable)}`;
  const other = line.receivable.length > 0 ? debtor : creditor;
  switch (line.status) {
    case 'MATCHED':
      return `${claim} and ${debtor} records the same${reasonOf(line)}.`;
    case 'WITHIN_TOLERANCE':
      return `${both}. The difference of ${gapOf(line)} is no more than rounding explains${reasonOf(line)}.`;
    case 'AMOUNT_DIFFERS':
      return `${both}, ${gapOf(line)} ${line.differencePence > 0 ? 'less' : 'more'}${reasonOf(line)}.`;
    case 'NOT_ACKNOWLEDGED':
      return `${claim}, and the books of ${debtor}${ofYear} hold no entry for it.`;
    case 'NOT_RAISED':
      return isWithdrawn
        ? `${debt}, but ${creditor} has withdrawn that charge.`
        : `${debt}, but the books of ${creditor}${ofYear} hold no such charge.`;
    case 'NO_COUNTERPARTY':
      return `${oneSide}: the ${publishedCounterparty(line) !== null ? 'paper' : 'entry'} names no office, so nobody can be asked to agree it.`;
    case 'NOT_FEDERATED':
      return `${oneSide}. The books of ${other} are not connected to the hub, so nothing can be compared.`;
    case 'DISPUTED':
      return line.receivable.length > 0
        ? `${claim}; ${disputeOf(line, nameOf)}`
        : `${creditor} is said to charge ${debtor} ${amountOf(line.payable)}; ${disputeOf(line, nameOf)}`;
    case 'AMBIGUOUS':
      return `${countOf(line.receivable)} of ${creditor} and ${countOf(line.payable)} of ${debtor} could belong together in more than one way; a person has to decide.`;
    case 'SETTLED':
      return line.receivable.length > 0 && line.payable.length > 0
        ? `${claim}, and both record it as paid${reasonOf(line)}.`
        : `${oneSide} and records it as paid; the books of ${other} are not connected to the hub.`;
    case 'OFFICE_UNAVAILABLE':
      return `${oneSide}. The books of ${other} are not part of this answer, so nothing can be said about its side.`;
    case 'OFFICE_REFUSED':
      return `${oneSide}. ${other} declined to show its books, so nothing can be said about its side.`;
    case 'OFFICE_NOT_ASKED':
      return `${oneSide}. This question does not cover ${other}, so its books were not asked for.`;
  }
}

function wordsForNobody(line: UnexplainedLine): string {
  const text = publishedCounterparty(line);
  return text === null ? 'nobody by name' : `"${text}"`;
}

function publishedCounterparty({ receivable, payable }: UnexplainedLine): string | null {
  const entries = [...receivable, ...payable];
  return entries.find((entry) => entry.counterpartyAsPublished)?.counterpartyAsPublished ?? null;
}

function amountOf(entries: readonly BookEntry[]): string {
  const amount = inPounds(sumPence(entries));
  return entries.length > 1 ? `${amount} in ${entries.length} entries` : amount;
}

function countOf(entries: readonly BookEntry[]): string {
  const count = entries.length === 1 ? '1 entry' : `${entries.length} entries`;
  return `${count} (${inPounds(sumPence(entries))})`;
}

function gapOf({ differencePence }: UnexplainedLine): string {
  return inPounds(Math.abs(differencePence));
}

function reasonOf({ rule }: UnexplainedLine): string {
  return rule === null || rule === 'BY_HAND' ? '' : `: ${ruleInWords[rule]}`;
}

function disputeOf(
  { receivable, payable }: UnexplainedLine,
  nameOf: (code: string) => string,
): string {
  const disputed = [...payable, ...receivable].find(({ state }) => state === 'DISPUTED');
  const who = nameOf(disputed?.office ?? '');
  // A creditor enters the dispute of an office that keeps no books here.
  const act = disputed?.direction === 'RECEIVABLE' ? 'has noted a dispute' : 'disputes it';
  return `${who} ${act}${disputed?.disputeReason ? `: ${disputed.disputeReason}` : ''}.`;
}

function paymentOf(line: UnexplainedLine): string {
  const { status, receivable, payable, agreedPence } = line;
  const paidPence = Math.max(settledPenceOf(receivable), settledPenceOf(payable));
  if (status === 'SETTLED' || paidPence === 0) return '';
  const isAgreed = status === 'MATCHED' || status === 'WITHIN_TOLERANCE';
  const rest = isAgreed ? `; ${inPounds(agreedPence)} is left to pay` : '';
  return ` ${inPounds(paidPence)} is recorded as paid${rest}.`;
}

/** What put the entries of a line together, for a person. */
const ruleInWords: Readonly<Record<RuleName, string>> = {
  BY_HAND: 'matched by hand',
  REFERENCE: 'their references agree',
  AMOUNT: 'the offices, the joint commission and the amount agree',
  ONE_TO_MANY: 'the entries of the office charged add up to the charge',
  MANY_TO_ONE: 'the charges add up to one entry of the office charged',
  TOLERANCE: 'the offices and the joint commission agree, and the amounts but for rounding',
  JOINT_COMMISSION: 'they are the only entries left for this joint commission',
};
