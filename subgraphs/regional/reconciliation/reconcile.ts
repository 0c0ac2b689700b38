import type { AbsenceOf } from '../server/replies';

import type { BookEntry, MatchDecision } from './BookEntry';
import { groupOf, Line, standAlone } from './Line';
import { type MatchedGroup, type ReconciliationLine, sortLines } from './ReconciliationLine';
import { applyDecisions, type IgnoredDecision } from './applyDecisions';
import { compareReferences } from './matchByReference';
import { matchingRules, type MayMatch, type OpenEntries } from './matchingRules';
import { findNearMatches } from './nearMatches';
import { type NetPosition, netPositions, type Payment, planSettlement } from './netPositions';
import { type ReconciliationSummary, summarise } from './summarise';

/** Everything a reconciliation depends on: the same input always gives the same answer. */
export interface ReconciliationInput {
  /** The books of the offices that answered. */
  readonly books: readonly OfficeBooks[];
  /** The year whose books are compared; null or left out when it is all years. */
  readonly financialYear?: string | null;
  /** The day as of which ages are counted, as 2015-03-31. */
  readonly cutOff: string;
  /** Codes of all offices that keep books here. */
  readonly federated: readonly string[];
  /** Why an office's books are not here; null where they are. */
  readonly absenceOf: AbsenceOf;
  /** The name of an office by its code. */
  readonly nameOf: (code: string) => string;
}

interface OfficeBooks {
  readonly entries: readonly BookEntry[];
  readonly decisions: readonly MatchDecision[];
}

export interface ReconciliationResult {
  /** By creditor, debtor and first reference. Every entry that is owed is in exactly one line. */
  readonly lines: readonly ReconciliationLine[];
  readonly summary: ReconciliationSummary;
  readonly positions: readonly NetPosition[];
  readonly settlement: readonly Payment[];
  /** Decisions by hand that do not fit the books. */
  readonly ignoredDecisions: readonly IgnoredDecision[];
}

/**
 * Compares what offices say they owe each other. People's decisions come first, then the rules in
 * order; what nothing matches stands alone and says why.
 */
export function reconcile(input: ReconciliationInput): ReconciliationResult {
  const { open, withdrawn } = sortOut(input.books);
  const decisions = input.books.flatMap((books) => books.decisions);
  const byHand = applyDecisions(open, decisions);
  const matched = match(without(open, byHand.groups), byHand.mayMatch, withdrawn);
  const circumstances = {
    cutOff: input.cutOff,
    nameOf: input.nameOf,
    withdrawn,
    untried: matched.untried,
    nearMatches: findNearMatches(matched.left, byHand.apart),
    financialYear: input.financialYear ?? null,
    federated: new Set(input.federated),
    absenceOf: input.absenceOf,
  };
  const all = byHand.groups.concat(matched.groups);
  const lines = sortLines(all.map((group) => new Line(group, circumstances)));
  const positions = netPositions(lines);
  return {
    lines,
    summary: summarise(lines),
    positions,
    settlement: planSettlement(positions),
    ignoredDecisions: byHand.ignored,
  };
}

/** The two sides, in order of reference, so that the order of the books never matters. */
function sortOut(books: readonly OfficeBooks[]) {
  const withdrawn = new Set<string>();
  const receivable: BookEntry[] = [];
  const payable: BookEntry[] = [];
  for (const { entries } of books) {
    for (const entry of entries) {
      if (entry.state === 'WITHDRAWN') withdrawn.add(entry.reference);
      else if (entry.state !== 'ALLOCATED') {
        (entry.direction === 'RECEIVABLE' ? receivable : payable).push(entry);
      }
    }
  }
  receivable.sort(compareReferences);
  payable.sort(compareReferences);
  return { open: { receivable, payable }, withdrawn };
}

/** Lets the rules take what they find, one after the other; the rest stands alone. */
function match(all: OpenEntries, mayMatch: MayMatch, withdrawn: ReadonlySet<string>) {
  const quotesWithdrawn = ({ quotedReference }: BookEntry): boolean =>
    quotedReference !== null && withdrawn.has(quotedReference);
  // An entry that answers a withdrawn charge answers no other. A dispute about it is over: nobody
  // says that anything is owed.
  const alone =
    withdrawn.size === 0 ? [] : [...all.receivable, ...all.payable].filter(quotesWithdrawn);
  const owed = alone.filter(({ state }) => state !== 'DISPUTED');
  let groups = owed.map((entry) => groupOf(null, [entry]));
  let open = without(all, [groupOf(null, alone)]);
  const untried = new Set<BookEntry>();
  for (const rule of matchingRules) {
    const findings = rule(open, mayMatch);
    groups = groups.concat(findings.groups);
    for (const entry of findings.untried ?? []) untried.add(entry);
    open = findings.left ?? without(open, findings.groups);
  }
  const left = [...open.receivable, ...open.payable];
  return { groups: groups.concat(standAlone(left)), left, untried };
}

function without(open: OpenEntries, groups: readonly MatchedGroup[]): OpenEntries {
  const taken = new Set<BookEntry>();
  for (const { receivable, payable } of groups) {
    for (const entry of receivable) taken.add(entry);
    for (const entry of payable) taken.add(entry);
  }
  if (taken.size === 0) return open;
  return {
    receivable: open.receivable.filter((entry) => !taken.has(entry)),
    payable: open.payable.filter((entry) => !taken.has(entry)),
  };
}
