import { ageOf } from './ageOf';
import { agreedPenceOf } from './agreedPenceOf';
import type { BookEntry } from './BookEntry';
import { compareReferences } from './compareReferences';
import { explainLine } from './explainLine';
import { nearMatchInWords } from './nearMatches';
import type { FindNearMatch } from './nearMatches';
import { partiesOf } from './partiesOf';
import type {
  AgeingBand,
  ExplainedNearMatch,
  MatchedGroup,
  MatchStatus,
  ReconciliationLine,
  RuleName,
} from './ReconciliationLine';
import { statusOf } from './statusOf';
import type { KnownOffices } from './statusOf';
import { sumPence } from './sumPence';

/** What a line depends on beside its entries. */
export interface LineCircumstances extends KnownOffices {
  readonly cutOff: string;
  readonly nameOf: (code: string) => string;
  /** The year whose books are compared; null or left out when it is all years. */
  readonly financialYear?: string | null;
  /** References of withdrawn charges. */
  readonly withdrawn: ReadonlySet<string>;
  /** Entries whose combinations were too many to try. */
  readonly untried: ReadonlySet<BookEntry>;
  /** What is near an entry that stands alone. */
  readonly findNearMatch: FindNearMatch;
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
    this.agreedPence = agreedPenceOf(this.status, group);
    this.ageDays = ageDays;
    this.ageingBand = ageingBand;
  }

  get nearMatch(): ExplainedNearMatch | null {
    const [entry, more] = [...this.receivable, ...this.payable];
    const isAlone = this.rule === null && more === undefined;
    const match = entry && isAlone ? this.circumstances.findNearMatch(entry) : null;
    if (!entry || !match) return null;
    return { ...match, sentence: nearMatchInWords(entry, match, this.circumstances.nameOf) };
  }

  get explanation(): string {
    const { withdrawn, untried, nameOf, financialYear = null } = this.circumstances;
    const entries = [...this.receivable, ...this.payable];
    return explainLine(this, {
      nameOf,
      financialYear,
      decision: this.group.decision,
      isWithdrawn: entries.some((entry) => withdrawn.has(entry.quotedReference ?? '')),
      isUntried: this.rule === null && entries.some((entry) => untried.has(entry)),
    });
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
