import { rangeBehind, roundCount } from './CountRange';
import type { DisclosureRule } from './DisclosureRule';
import type { DraftBreakdown, DraftCell } from './DraftBreakdown';
import { findDisclosed, rangeOfTotal } from './DraftBreakdown';
import { isProtected } from './isProtected';
import type { CountedCell, YearCounts } from './YearCounts';
import type { ReleasedCell, YearRelease } from './YearRelease';

/**
 * What may leave an office of the counts of one financial year. A pure function without chance:
 * the same counts always give the same release. It is for a year that has ended and is made once
 * and kept: two releases of one year, counted on different days, could be subtracted.
 * @throws RangeError where a breakdown does not add up to the total
 */
export function discloseYear(counts: YearCounts, rule: DisclosureRule): YearRelease {
  const total = discloseCount(counts.total, rule);
  const drafts = Object.entries(counts.breakdowns).map(([name, cells]) =>
    draftBreakdown(name, cells, counts.total, rule),
  );
  const safe = total === null ? drafts.map(withhold) : protectAll(drafts, total, rule);
  const released = safe.map((draft) => [
    draft.name,
    draft.cells.map((cell) => release(cell, draft, rule)),
  ]);
  const { office, financialYear } = counts;
  return { office, financialYear, total, breakdowns: Object.fromEntries(released) };
}

function discloseCount(count: number, rule: DisclosureRule): number | null {
  if (count === 0) return rule.zeroIsPublished ? 0 : null;
  return count < rule.threshold ? null : roundCount(count, rule.roundingBase);
}

function draftBreakdown(
  name: string,
  cells: readonly CountedCell[],
  total: number,
  rule: DisclosureRule,
): DraftBreakdown {
  const sum = cells.reduce((before, { count }) => before + count, 0);
  if (sum !== total)
    throw new RangeError(`${name} adds up to ${sum}, not to the total of ${total}.`);
  const drafts = cells.map(({ code, count }): DraftCell => {
    const isSmall = discloseCount(count, rule) === null;
    return { code, count, fate: isSmall ? 'SMALL' : 'DISCLOSED' };
  });
  return { name, cells: drafts, isWithheld: false };
}

/** Suppresses one cell more wherever a small one could be worked out, until none can. */
function protectAll(
  drafts: readonly DraftBreakdown[],
  disclosedTotal: number,
  rule: DisclosureRule,
): readonly DraftBreakdown[] {
  const total = rangeOfTotal(rangeBehind(disclosedTotal, rule), drafts, rule);
  const weak = drafts.find((draft) => !isProtected(draft, total, rule));
  if (!weak) return drafts;
  const stronger = drafts.map((draft) => (draft === weak ? suppressOneMore(draft, rule) : draft));
  return protectAll(stronger, disclosedTotal, rule);
}

/** The smallest, of equal ones the first in its list; the whole breakdown where none is left. */
function suppressOneMore(draft: DraftBreakdown, rule: DisclosureRule): DraftBreakdown {
  const rounded = ({ count }: DraftCell): number => roundCount(count, rule.roundingBase);
  const [smallest] = [...findDisclosed(draft)].sort((one, other) => rounded(one) - rounded(other));
  if (!smallest) return withhold(draft);
  const suppress = (cell: DraftCell): DraftCell =>
    cell === smallest ? { ...cell, fate: 'COMPLEMENT' } : cell;
  return { ...draft, cells: draft.cells.map(suppress) };
}

function withhold(draft: DraftBreakdown): DraftBreakdown {
  return { ...draft, isWithheld: true };
}

function release(cell: DraftCell, draft: DraftBreakdown, rule: DisclosureRule): ReleasedCell {
  const isDisclosed = !draft.isWithheld && cell.fate === 'DISCLOSED';
  return { code: cell.code, count: isDisclosed ? roundCount(cell.count, rule.roundingBase) : null };
}
