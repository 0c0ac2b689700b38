import type { BookEntry } from './BookEntry';
import {
  type AgeingBand,
  ageOf,
  areBothKnown,
  type ExplainedNearMatch,
  type KnownOffices,
  type MatchedGroup,
  type MatchStatus,
  type ReconciliationLine,
  type RuleName,
  statusOf,
} from './ReconciliationLine';
import { explainLine } from './explainLine';
import { compareReferences } from './matchByReference';
import { toleranceOf } from './matchingRules';
import { nearMatchInWords, type NearMatches } from './nearMatches';

/** What a line depends on beside its entries. */
interface LineCircumstances extends KnownOffices {
  readonly cutOff: string;
  readonly nameOf: (code: string) => string;
  /** The year whose books are compared; null or left out when it is all years. */
  readonly financialYear?: string | null;
  /** References of withdrawn charges. */
  readonly withdrawn: ReadonlySet<string>;
  /** Entries whose combinations were too many to try. */
  readonly untried: ReadonlySet<BookEntry>;
  /** What is near an entry that stands alone. */
  readonly nearMatches: NearMatches;
}

/**
 * What a group of entries means. The sentence is made when it is read: of hundreds of thousands
 * of lines people read a page.
 */
export class Line implements ReconciliationLine {
  readonly status: MatchStatus;
  readonly rule: RuleName | null;
  readonly creditor: string | null;
  readonly debtor: string | null;
  readonly receivable: readonly BookEntry[];
  readonly payable: readonly BookEntry[];
  readonly amountPence: number;
  readonly differencePence: number;
  readonly knownDifferencePence: number | null;
  readonly agreedPence: number;
  readonly ageDays: number | null;
  readonly ageingBand: AgeingBand | null;

  constructor(
    private readonly group: MatchedGroup,
    private readonly circumstances: LineCircumstances,
  ) {
    this.receivable = inOrder(group.receivable);
    this.payable = inOrder(group.payable);
    const chargedPence = sumPence(this.receivable);
    const admittedPence = sumPence(this.payable);
    const { ageDays, ageingBand } = ageOf(this.receivable, this.payable, circumstances.cutOff);
    this.rule = group.rule;
    this.creditor = onlyCode(this.receivable, this.payable, 'creditor');
    this.debtor = onlyCode(this.receivable, this.payable, 'debtor');
    this.status = statusOf(group, this, circumstances);
    this.amountPence = this.receivable.length > 0 ? chargedPence : admittedPence;
    this.differencePence = chargedPence - admittedPence;
    this.knownDifferencePence = areBothKnown(group, this, circumstances)
      ? this.differencePence
      : null;
    this.agreedPence = agreedPenceOf(this.status, group);
    this.ageDays = ageDays;
    this.ageingBand = ageingBand;
  }

  get nearMatch(): ExplainedNearMatch | null {
    const entry = this.onlyEntry();
    const match = entry && this.circumstances.nearMatches.find(entry);
    if (!entry || !match) return null;
    return { ...match, sentence: nearMatchInWords(entry, match, this.circumstances.nameOf) };
  }

  get explanation(): string {
    const { withdrawn, untried, nearMatches, nameOf, financialYear = null } = this.circumstances;
    const only = this.onlyEntry();
    const entries = [...this.receivable, ...this.payable];
    return explainLine(this, {
      nameOf,
      financialYear,
      decision: this.group.decision,
      isWithdrawn: entries.some((entry) => withdrawn.has(entry.quotedReference ?? '')),
      isUntried: this.rule === null && entries.some((entry) => untried.has(entry)),
      isNearUntried: only !== null && nearMatches.isUntried(only),
    });
  }

  /** The entry that stands alone; null where several were put together. */
  private onlyEntry(): BookEntry | null {
    const [entry, more] = [...this.receivable, ...this.payable];
    return this.rule === null && more === undefined ? (entry ?? null) : null;
  }
}

function inOrder(entries: readonly BookEntry[]): readonly BookEntry[] {
  return entries.length < 2 ? entries : [...entries].sort(compareReferences);
}

/** The one code that all entries name, as far as they name any; null when they name several. */
function onlyCode(
  receivable: readonly BookEntry[],
  payable: readonly BookEntry[],
  role: 'creditor' | 'debtor',
): string | null {
  let only: string | null = null;
  for (const entries of [receivable, payable]) {
    for (const entry of entries) {
      const code = partiesOf(entry)[role];
      if (code === null || code === only) continue;
      if (only !== null) return null;
      only = code;
    }
  }
  return only;
}

/**
 * What both sides agree is still to be paid. Where rounding explains a difference, the amount of
 * the more exact side counts, else the lower. What either side says is paid is no longer owed.
 */
function agreedPenceOf(
  status: MatchStatus,
  { receivable, payable }: Pick<MatchedGroup, 'receivable' | 'payable'>,
): number {
  if (status !== 'MATCHED' && status !== 'WITHIN_TOLERANCE') return 0;
  const charged = sumPence(receivable);
  const admitted = sumPence(payable);
  const finer = toleranceOf(payable) - toleranceOf(receivable);
  const agreed = finer === 0 ? Math.min(charged, admitted) : finer > 0 ? charged : admitted;
  return Math.max(0, agreed - Math.max(settledPenceOf(receivable), settledPenceOf(payable)));
}

/** How much of these entries their office says has been paid. */
export function settledPenceOf(entries: readonly BookEntry[]): number {
  return entries.reduce((sum, { settledPence }) => sum + settledPence, 0);
}

/** A group a rule made of these entries, which may come in any order of sides. */
export function groupOf(
  rule: RuleName | null,
  entries: readonly BookEntry[],
  isAmbiguous = false,
): MatchedGroup {
  const receivable: BookEntry[] = [];
  const payable: BookEntry[] = [];
  for (const entry of entries) {
    (entry.direction === 'RECEIVABLE' ? receivable : payable).push(entry);
  }
  return { rule, receivable, payable, isAmbiguous, decision: null };
}

export interface Parties {
  /** Code of the office that is owed; null where none is named. */
  readonly creditor: string | null;
  /** Code of the office that owes; null where none is named. */
  readonly debtor: string | null;
}

/** Who owes whom by an entry. An office that names itself names nobody. */
export function partiesOf({ office, counterparty, direction }: BookEntry): Parties {
  const other = counterparty === office ? null : counterparty;
  return direction === 'RECEIVABLE'
    ? { creditor: office, debtor: other }
    : { creditor: other, debtor: office };
}

/**
 * What no rule matched: each entry by itself. Only the phases of one joint commission that name
 * nobody are one finding, because they are one thing to settle: whom they were meant for.
 */
export function standAlone(entries: readonly BookEntry[]): MatchedGroup[] {
  const groups = new Map<string, BookEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const found = groups.get(key);
    if (found) found.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].map((group) => groupOf(null, group));
}

function keyOf(entry: BookEntry): string {
  const { reference, office, direction, jointCommission, counterparty } = entry;
  return counterparty === null && jointCommission !== null
    ? `${office}\n${direction}\n${jointCommission}\n${entry.counterpartyAsPublished ?? ''}`
    : reference;
}

/** Adds the amounts of entries or the like. */
export function sumPence(entries: readonly { readonly amountPence: number }[]): number {
  return entries.reduce((sum, { amountPence }) => sum + amountPence, 0);
}
