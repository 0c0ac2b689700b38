import { type AbsenceOf, statusOfAbsence } from '../server/replies';

import type { BookEntry, MatchDecision } from './BookEntry';
import { type Parties, sumPence } from './Line';
import { compareReferences } from './matchByReference';
import { toleranceOf } from './matchingRules';
import type { NearMatch } from './nearMatches';

/** What comparing two offices' books can show. */
export type MatchStatus =
  | 'MATCHED'
  | 'WITHIN_TOLERANCE'
  | 'AMOUNT_DIFFERS'
  | 'NOT_ACKNOWLEDGED'
  | 'NOT_RAISED'
  | 'NO_COUNTERPARTY'
  | 'NOT_FEDERATED'
  | 'DISPUTED'
  | 'AMBIGUOUS'
  | 'SETTLED'
  | 'OFFICE_UNAVAILABLE'
  | 'OFFICE_REFUSED'
  | 'OFFICE_NOT_ASKED';

export type AgeingBand = 'DAYS_0_TO_30' | 'DAYS_31_TO_60' | 'DAYS_61_TO_90' | 'OVER_90_DAYS';

export type RuleName =
  | 'BY_HAND'
  | 'REFERENCE'
  | 'AMOUNT'
  | 'ONE_TO_MANY'
  | 'MANY_TO_ONE'
  | 'TOLERANCE'
  | 'JOINT_COMMISSION';

/** Entries that belong together, or might, before anybody says what that means. */
export interface MatchedGroup {
  /** What put them together; null for an entry that stands alone. */
  readonly rule: RuleName | null;
  readonly receivable: readonly BookEntry[];
  readonly payable: readonly BookEntry[];
  /** They could belong together in more than one way: a person has to decide. */
  readonly isAmbiguous: boolean;
  /** The person's decision, where the rule is BY_HAND. */
  readonly decision: MatchDecision | null;
}

/** What comes near an entry that nothing matches, with a sentence that says so. */
export interface ExplainedNearMatch extends NearMatch {
  readonly sentence: string;
}

/** One line of the reconciliation: what each side says, and what to make of it. */
export interface ReconciliationLine {
  readonly status: MatchStatus;
  readonly rule: RuleName | null;
  /** Code of the office that is owed; null where none is named. */
  readonly creditor: string | null;
  /** Code of the office that owes; null where none is named. */
  readonly debtor: string | null;
  /** Entries in the creditor's books. */
  readonly receivable: readonly BookEntry[];
  /** Entries in the debtor's books. */
  readonly payable: readonly BookEntry[];
  /** What the line is about: the receivable side, or the payable where there is none. */
  readonly amountPence: number;
  /** Receivable less payable, as entered. */
  readonly differencePence: number;
  /** The same; null where nobody knows what the other side records. */
  readonly knownDifferencePence: number | null;
  /** What both sides agree is still to be paid; 0 where they do not agree. */
  readonly agreedPence: number;
  /** Days at the cut-off since it was due, else charged; 0 before; null when neither is known. */
  readonly ageDays: number | null;
  readonly ageingBand: AgeingBand | null;
  /** What of the other side comes near, where nothing was matched; a hint, and never a match. */
  readonly nearMatch: ExplainedNearMatch | null;
  /** The finding in a sentence a board member can read, with what comes near. */
  readonly explanation: string;
}

/** Which offices keep books here, and why the books of some are not in the answer. */
export interface KnownOffices {
  readonly federated: ReadonlySet<string>;
  readonly absenceOf: AbsenceOf;
}

/** What a group of entries means. */
export function statusOf(
  { receivable, payable, isAmbiguous }: MatchedGroup,
  { creditor, debtor }: Parties,
  offices: KnownOffices,
): MatchStatus {
  if (isAmbiguous) return 'AMBIGUOUS';
  const isDisputed = receivable.some(disputes) || payable.some(disputes);
  const areSettled = receivable.every(isSettled) && payable.every(isSettled);
  if (receivable.length > 0 && payable.length > 0) {
    if (isDisputed) return 'DISPUTED';
    const difference = Math.abs(sumPence(receivable) - sumPence(payable));
    if (difference > Math.max(toleranceOf(receivable), toleranceOf(payable)))
      return 'AMOUNT_DIFFERS';
    if (areSettled) return 'SETTLED';
    return difference === 0 ? 'MATCHED' : 'WITHIN_TOLERANCE';
  }
  const other = receivable.length > 0 ? debtor : creditor;
  if (other === null) return 'NO_COUNTERPARTY';
  if (isDisputed) return 'DISPUTED';
  if (!offices.federated.has(other)) {
    return areSettled ? 'SETTLED' : 'NOT_FEDERATED';
  }
  const absence = offices.absenceOf(other);
  if (absence !== null) return statusOfAbsence(absence);
  return receivable.length > 0 ? 'NOT_ACKNOWLEDGED' : 'NOT_RAISED';
}

/** What nothing can be said about, because the books of one side are not here. */
export const incomparable: ReadonlySet<MatchStatus> = new Set([
  'NO_COUNTERPARTY',
  'NOT_FEDERATED',
  'OFFICE_UNAVAILABLE',
  'OFFICE_REFUSED',
  'OFFICE_NOT_ASKED',
]);

/** Whether both sides are here: entries of both, or the books of the one that has no entry. */
export function areBothKnown(
  { receivable, payable }: Pick<MatchedGroup, 'receivable' | 'payable'>,
  { creditor, debtor }: Parties,
  { federated, absenceOf }: KnownOffices,
): boolean {
  if (receivable.length > 0 && payable.length > 0) return true;
  const other = receivable.length > 0 ? debtor : creditor;
  return other !== null && federated.has(other) && absenceOf(other) === null;
}

function disputes({ state }: BookEntry): boolean {
  return state === 'DISPUTED';
}

function isSettled({ state, settledPence, amountPence }: BookEntry): boolean {
  return state === 'SETTLED' || (settledPence >= amountPence && amountPence > 0);
}

interface PlacedLine {
  readonly reference: string;
  readonly line: ReconciliationLine;
}

/** Lines by creditor, debtor and first reference; those that name nobody come first. */
export function sortLines(lines: readonly ReconciliationLine[]): ReconciliationLine[] {
  const byCreditor = new Map<string, Map<string, PlacedLine[]>>();
  for (const line of lines) {
    const creditor = line.creditor ?? '';
    const debtor = line.debtor ?? '';
    const placed = { reference: (line.receivable[0] ?? line.payable[0])?.reference ?? '', line };
    const byDebtor = byCreditor.get(creditor) ?? new Map<string, PlacedLine[]>();
    const found = byDebtor.get(debtor);
    if (found) found.push(placed);
    else byCreditor.set(creditor, byDebtor.set(debtor, [placed]));
  }
  const sorted: ReconciliationLine[] = [];
  for (const byDebtor of inOrder(byCreditor)) {
    for (const placed of inOrder(byDebtor)) {
      for (const { line } of placed.sort(compareReferences)) sorted.push(line);
    }
  }
  return sorted;
}

/** What stands under each code, in order of the codes. */
function inOrder<Item>(byCode: ReadonlyMap<string, Item>): Item[] {
  return [...byCode].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

/** Where a line stands in the list: the order of sortLines. */
interface LinePlace {
  readonly sortKey: string;
  readonly id: string;
}

/** What of a line decides where it stands. */
interface Placed {
  readonly creditor: string | null;
  readonly debtor: string | null;
  readonly receivable: readonly { readonly reference: string }[];
  readonly payable: readonly { readonly reference: string }[];
}

export function linePlace({ creditor, debtor, receivable, payable }: Placed): LinePlace {
  return {
    sortKey: `${creditor ?? ''}\n${debtor ?? ''}`,
    id: (receivable[0] ?? payable[0])?.reference ?? '',
  };
}

/** Whether a line stands after a place, also when the line of that place is gone. */
export function isAfter(line: Placed, place: LinePlace): boolean {
  const { sortKey, id } = linePlace(line);
  return sortKey === place.sortKey ? id > place.id : sortKey > place.sortKey;
}

interface Age {
  /** Null when no day is known. */
  readonly ageDays: number | null;
  readonly ageingBand: AgeingBand | null;
}

const dayMs = 86_400_000;

/**
 * How old a line is at the cut-off: since the first day any of its entries was due, else the
 * first day it was charged. Not yet due is no age at all.
 */
export function ageOf(
  receivable: readonly BookEntry[],
  payable: readonly BookEntry[],
  cutOff: string,
): Age {
  const since =
    earlier(firstDay(receivable, 'dueOn'), firstDay(payable, 'dueOn')) ??
    earlier(firstDay(receivable, 'chargedOn'), firstDay(payable, 'chargedOn'));
  if (since === null) return { ageDays: null, ageingBand: null };
  const ageDays = Math.max(0, (Date.parse(cutOff) - Date.parse(since)) / dayMs);
  return { ageDays, ageingBand: bandOf(ageDays) };
}

function firstDay(entries: readonly BookEntry[], field: 'dueOn' | 'chargedOn'): string | null {
  let first: string | null = null;
  for (const entry of entries) first = earlier(first, entry[field]);
  return first;
}

/** Days written as 2014-11-27 sort as text. */
function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function bandOf(ageDays: number): AgeingBand {
  if (ageDays <= 30) return 'DAYS_0_TO_30';
  if (ageDays <= 60) return 'DAYS_31_TO_60';
  return ageDays <= 90 ? 'DAYS_61_TO_90' : 'OVER_90_DAYS';
}
