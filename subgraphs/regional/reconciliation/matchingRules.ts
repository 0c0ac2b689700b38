import type { BookEntry } from './BookEntry';
import type { MayMatch, OpenEntries, RuleFindings } from './OpenEntries';
import { matchByAmount } from './rules/matchByAmount';
import { matchByJointCommission } from './rules/matchByJointCommission';
import { matchByReference } from './rules/matchByReference';
import { matchSums } from './rules/matchSums';
import { matchWithinTolerance } from './rules/matchWithinTolerance';

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
