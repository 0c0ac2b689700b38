import type { BookEntry } from './BookEntry';
import { groupOf, partiesOf } from './Line';
import type { MatchedGroup, RuleName } from './ReconciliationLine';
import { connectEntries, matchByReference } from './matchByReference';
import { matchSums } from './matchSums';

type MatchingRule = (open: OpenEntries, mayMatch: MayMatch) => RuleFindings;

/**
 * How two entries are found to be two views of one charge, surest first. What a rule takes, later
 * rules do not see; what it finds ambiguous is held for a person.
 *
 * A reference counts whatever the years. Amounts that agree within one financial year go before
 * those that agree across years: the books of one year, looked at alone, are then matched as they
 * are in a statement of all years. A joint commission whose amounts differ proves least and comes
 * last.
 */
export const matchingRules: readonly MatchingRule[] = [
  matchByReference,
  withinYears(matchByAmount),
  withinYears(matchSums),
  withinYears(matchWithinTolerance),
  acrossYears(matchByAmount),
  acrossYears(matchSums),
  acrossYears(matchWithinTolerance),
  withinYears(matchByJointCommission),
  acrossYears(matchByJointCommission),
];

/** The rule for the entries of each financial year by themselves. */
function withinYears(rule: MatchingRule): MatchingRule {
  return (open, mayMatch) => {
    const years = splitByYear(open);
    if (years.length < 2) return rule(open, mayMatch);
    const findings = years.map((year) => rule(year, mayMatch));
    return {
      groups: findings.flatMap(({ groups }) => groups),
      untried: findings.flatMap(({ untried = [] }) => untried),
    };
  };
}

/** The rule for the entries of all years together; within one year it has been tried already. */
function acrossYears(rule: MatchingRule): MatchingRule {
  return (open, mayMatch) =>
    hasSeveralYears(open) ? rule(open, mayMatch) : { groups: [], left: open };
}

function hasSeveralYears({ receivable, payable }: OpenEntries): boolean {
  const first = yearOf(receivable[0] ?? payable[0]);
  const isOther = (entry: BookEntry): boolean => yearOf(entry) !== first;
  return receivable.some(isOther) || payable.some(isOther);
}

/** In order of the years; the entries of each stay in order of reference. */
function splitByYear(open: OpenEntries): OpenEntries[] {
  if (!hasSeveralYears(open)) return [open];
  const years = new Map<string, { receivable: BookEntry[]; payable: BookEntry[] }>();
  for (const side of ['receivable', 'payable'] as const) {
    for (const entry of open[side]) {
      const year = yearOf(entry);
      const known = years.get(year);
      if (known) known[side].push(entry);
      else {
        const made = { receivable: [], payable: [], [side]: [entry] };
        years.set(year, made);
      }
    }
  }
  return [...years].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entries]) => entries);
}

function yearOf(entry: BookEntry | undefined): string {
  return entry?.financialYear ?? '';
}

/** What earlier rules have left, in order of reference. */
export interface OpenEntries {
  readonly receivable: readonly BookEntry[];
  readonly payable: readonly BookEntry[];
}

/** Whether a person has not kept these two apart. */
export type MayMatch = (receivable: BookEntry, payable: BookEntry) => boolean;

/** What a rule found. What is in a group is taken: later rules do not see it. */
export interface RuleFindings {
  readonly groups: readonly MatchedGroup[];
  /** What is in no group, from a rule that takes so much that it knows this best itself. */
  readonly left?: OpenEntries;
  /** Entries whose combinations were too many to try. */
  readonly untried?: readonly BookEntry[];
}

/** The same creditor, debtor, joint commission and amount, once on each side. */
function matchByAmount(open: OpenEntries, mayMatch: MayMatch): RuleFindings {
  const groups = groupByParties(open, ({ amountPence }) => amountPence);
  return {
    groups: groups.flatMap((group) => pairEntries('AMOUNT', group, mayMatch)),
  };
}

/**
 * One entry left on each side for a joint commission they both name: the same charge, whose
 * amounts differ. It says what does not agree and is never counted as agreed.
 */
function matchByJointCommission(open: OpenEntries, mayMatch: MayMatch): RuleFindings {
  const groups = groupByParties(open);
  return {
    groups: groups.flatMap(({ receivable, payable }) => {
      const [charged] = receivable;
      const [admitted] = payable;
      const isOnly = receivable.length === 1 && payable.length === 1;
      if (!isOnly || !charged || !admitted || charged.jointCommission === null) return [];
      return mayMatch(charged, admitted) ? [groupOf('JOINT_COMMISSION', [charged, admitted])] : [];
    }),
  };
}

/** The same parties and joint commission, and a difference that rounding explains. */
function matchWithinTolerance(open: OpenEntries, mayMatch: MayMatch): RuleFindings {
  const fits: MayMatch = (receivable, payable) =>
    Math.abs(receivable.amountPence - payable.amountPence) <= toleranceOf([receivable, payable]) &&
    mayMatch(receivable, payable);
  const groups = groupByParties(open);
  return {
    groups: groups
      .flatMap(findClusters)
      .flatMap((cluster) => pairEntries('TOLERANCE', cluster, fits)),
  };
}

/** Cuts a group where the gap between two amounts is too wide for any rounding to bridge. */
function findClusters({ receivable, payable }: OpenEntries): OpenEntries[] {
  const reaches = [...receivable, ...payable]
    .map((entry) => ({ entry, tolerance: toleranceOf([entry]) }))
    .map(({ entry, tolerance }) => ({
      entry,
      lowest: entry.amountPence - tolerance,
      highest: entry.amountPence + tolerance,
    }))
    .sort((a, b) => a.lowest - b.lowest);
  const clusters: BookEntry[][] = [];
  let highest = -Infinity;
  for (const reach of reaches) {
    if (reach.lowest > highest) clusters.push([]);
    clusters.at(-1)?.push(reach.entry);
    highest = Math.max(highest, reach.highest);
  }
  return clusters.filter(({ length }) => length > 1).map((entries) => groupOf(null, entries));
}

/** Above this many pairs nobody looks at them one by one: the whole set is ambiguous. */
const pairsMax = 4_000;

/**
 * Pairs two entries that fit each other and nothing else; where more fit, the whole set is
 * ambiguous. What fits nothing is left for later rules.
 */
function pairEntries(
  rule: RuleName,
  { receivable, payable }: OpenEntries,
  fits: MayMatch,
): MatchedGroup[] {
  const [only] = receivable;
  const [other] = payable;
  if (!only || !other) return [];
  if (receivable.length === 1 && payable.length === 1) {
    return fits(only, other) ? [groupOf(rule, [only, other])] : [];
  }
  const entries = [...receivable, ...payable];
  if (receivable.length * payable.length > pairsMax) return [groupOf(rule, entries, true)];
  return connectEntries(entries, (entry) =>
    entry.direction === 'RECEIVABLE'
      ? payable.filter((candidate) => fits(entry, candidate))
      : receivable.filter((candidate) => fits(candidate, entry)),
  )
    .filter(({ length }) => length > 1)
    .map((connected) => groupOf(rule, connected, connected.length > 2));
}

export interface PartyGroup {
  readonly receivable: BookEntry[];
  readonly payable: BookEntry[];
}

/** Groups by creditor, debtor, joint commission and detail, one level for each. */
type Level<Below> = Map<number | string, Below>;
type Groups = Level<Level<Level<Level<PartyGroup>>>>;

/**
 * Entries of the same creditor, debtor and joint commission where both sides have some. Entries
 * that name nobody are left out. `detail` narrows the groups further.
 *
 * Maps in maps rather than one text as key: a text for each of half a million entries costs more
 * than all that is done with it.
 */
export function groupByParties(
  open: OpenEntries,
  detail: (entry: BookEntry) => number | string = () => '',
): PartyGroup[] {
  const groups: Groups = new Map();
  const found: PartyGroup[] = [];
  for (const entry of open.receivable) {
    const { creditor, debtor } = partiesOf(entry);
    if (creditor === null || debtor === null) continue;
    const ofParties = levelBelow(levelBelow(groups, creditor), debtor);
    const level = levelBelow(ofParties, entry.jointCommission ?? '');
    const key = detail(entry);
    const group = level.get(key);
    if (group) group.receivable.push(entry);
    else {
      const made: PartyGroup = { receivable: [entry], payable: [] };
      level.set(key, made);
      found.push(made);
    }
  }
  for (const entry of open.payable) {
    const { creditor, debtor } = partiesOf(entry);
    const ofParties = groups.get(creditor ?? '')?.get(debtor ?? '');
    ofParties
      ?.get(entry.jointCommission ?? '')
      ?.get(detail(entry))
      ?.payable.push(entry);
  }
  return found.filter(({ payable }) => payable.length > 0);
}

function levelBelow<Below>(level: Level<Level<Below>>, key: string): Level<Below> {
  const known = level.get(key);
  if (known) return known;
  const made: Level<Below> = new Map();
  level.set(key, made);
  return made;
}

/**
 * The largest difference that rounding explains, in pence: half the coarser unit of what was
 * entered, as for published totals. Exact amounts tolerate nothing.
 */
export function toleranceOf(entries: readonly BookEntry[]): number {
  let coarsest = 1;
  for (const { precisionPence } of entries) coarsest = Math.max(coarsest, precisionPence ?? 1);
  return Math.floor(coarsest / 2);
}
