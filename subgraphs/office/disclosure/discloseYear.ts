import type { DisclosureRule } from './DisclosureRule';
import { type CodesOf, type Inclusion, publicInclusions } from './Inclusion';
import type { CountedCell, ReleasedCell, YearCounts, YearRelease } from './YearRelease';
import {
  type CountRange,
  findRanges,
  type KnownRanges,
  rangeBehind,
  roundCount,
} from './findRanges';

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
  const paired = drafts.map((draft) => (isAlone(draft) ? suppressOneMore(draft, rule) : draft));
  const safe = total === null ? drafts.map(withhold) : protectAll(paired, total, rule);
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
  return { name, cells: drafts, isWithheld: false, showsZeros: rule.zeroIsPublished };
}

/**
 * Whether one cell is small and no other. Another is then suppressed in any case: were it only
 * at need, that it is suppressed would tell how small the small one must be.
 */
function isAlone({ cells }: DraftBreakdown): boolean {
  return cells.filter(({ fate }) => fate === 'SMALL').length === 1;
}

/**
 * Suppresses one cell more wherever a small one could be worked out, until none can: of its own
 * breakdown, and where that is withheld already, of one that tells of it.
 */
function protectAll(
  drafts: readonly DraftBreakdown[],
  disclosedTotal: number,
  rule: DisclosureRule,
): readonly DraftBreakdown[] {
  // An office can have entered cases otherwise; nobody learns anything by what does not hold.
  const inclusions = publicInclusions.filter(
    ({ part, whole }) => countOf(drafts, part) <= countOf(drafts, whole),
  );
  const known = findRanges(drafts, inclusions, rangeBehind(disclosedTotal, rule), rule);
  const next = drafts
    .filter((draft) => !isProtected(draft, known, rule))
    .flatMap((weak) => [weak, ...findLinked(drafts, weak, inclusions)])
    .find(({ isWithheld }) => !isWithheld);
  if (!next) return drafts;
  const stronger = drafts.map((draft) => (draft === next ? suppressOneMore(draft, rule) : draft));
  return protectAll(stronger, disclosedTotal, rule);
}

function countOf(drafts: readonly DraftBreakdown[], { breakdown, codes }: CodesOf): number {
  const cells = drafts.find(({ name }) => name === breakdown)?.cells ?? [];
  return cells.reduce((sum, { code, count }) => (codes.includes(code) ? sum + count : sum), 0);
}

/** The breakdowns that one is held against, directly or through others. */
function findLinked(
  drafts: readonly DraftBreakdown[],
  draft: DraftBreakdown,
  inclusions: readonly Inclusion[],
): readonly DraftBreakdown[] {
  const linked = new Set([draft.name]);
  for (const name of linked) {
    for (const { part, whole } of inclusions) {
      if (part.breakdown === name) linked.add(whole.breakdown);
      if (whole.breakdown === name) linked.add(part.breakdown);
    }
  }
  return drafts.filter((other) => other !== draft && linked.has(other.name));
}

/** The smallest, of equal ones the first in its list; the whole breakdown where none is left. */
function suppressOneMore(draft: DraftBreakdown, rule: DisclosureRule): DraftBreakdown {
  const rounded = ({ count }: DraftCell): number => roundCount(count, rule.roundingBase);
  const [smallest] = [...findDisclosed(draft)].sort((one, other) => rounded(one) - rounded(other));
  if (!smallest) return withhold(draft);
  const suppress = (cell: DraftCell): DraftCell =>
    cell === smallest ? { ...cell, fate: 'COMPLEMENT' } : cell;
  return hideZeros({ ...draft, cells: draft.cells.map(suppress) });
}

function withhold(draft: DraftBreakdown): DraftBreakdown {
  return { ...hideZeros(draft), isWithheld: true };
}

/** Of a breakdown with more suppressed than is small, none is shown: each small cell can be one. */
function hideZeros(draft: DraftBreakdown): DraftBreakdown {
  const hide = (cell: DraftCell): DraftCell =>
    cell.count === 0 ? { ...cell, fate: 'SMALL' } : cell;
  return { ...draft, cells: draft.cells.map(hide), showsZeros: false };
}

function release(cell: DraftCell, draft: DraftBreakdown, rule: DisclosureRule): ReleasedCell {
  const isDisclosed = !draft.isWithheld && cell.fate === 'DISCLOSED';
  return { code: cell.code, count: isDisclosed ? roundCount(cell.count, rule.roundingBase) : null };
}

/**
 * What is to become of a cell: SMALL is suppressed as its count is under the threshold;
 * COMPLEMENT is suppressed as a SMALL one could be worked out from it and the total.
 */
type CellFate = 'DISCLOSED' | 'SMALL' | 'COMPLEMENT';

export interface DraftCell {
  readonly code: string;
  readonly count: number;
  readonly fate: CellFate;
}

/** A breakdown on its way to be released. Of a withheld one every cell is suppressed, 0 too. */
export interface DraftBreakdown {
  readonly name: string;
  readonly cells: readonly DraftCell[];
  readonly isWithheld: boolean;
  /** Whether a count of none is disclosed as 0; otherwise it is SMALL like any other. */
  readonly showsZeros: boolean;
}

const anything: CountRange = { least: 0, most: Infinity };

/** The cells of a breakdown that are disclosed with a count above zero. */
function findDisclosed({ cells, isWithheld }: DraftBreakdown): readonly DraftCell[] {
  return isWithheld ? [] : cells.filter(({ fate, count }) => fate === 'DISCLOSED' && count > 0);
}

/**
 * What a reader knows of a cell by itself. The reader is taken to know these rules, and even which
 * suppressed cells are SMALL: more than a release says.
 */
export function rangeOf(
  cell: DraftCell,
  breakdown: DraftBreakdown,
  rule: DisclosureRule,
): CountRange {
  if (breakdown.isWithheld) return anything;
  if (cell.fate === 'SMALL') {
    return { least: breakdown.showsZeros ? 1 : 0, most: rule.threshold - 1 };
  }
  if (cell.fate === 'DISCLOSED')
    return rangeBehind(roundCount(cell.count, rule.roundingBase), rule);
  // Complements are chosen from the smallest up, so none is above what is still disclosed.
  const ceilings = findDisclosed(breakdown).map(
    ({ count }) => rangeBehind(roundCount(count, rule.roundingBase), rule).most,
  );
  return { least: rule.threshold, most: Math.min(...ceilings, Infinity) };
}

/**
 * Whether nothing can be worked out of the suppressed cells of a breakdown from all that a reader
 * knows: a SMALL cell can still be every count under the threshold, and a COMPLEMENT is known no
 * closer than a rounded one. Of a withheld breakdown nobody knows which cells are complements.
 */
function isProtected(
  { cells, isWithheld, showsZeros }: DraftBreakdown,
  known: KnownRanges,
  rule: DisclosureRule,
): boolean {
  return cells.every((cell) => {
    const { least, most } = known.get(cell) ?? { least: 0, most: 0 };
    if (cell.fate === 'SMALL') {
      return least <= (showsZeros ? 1 : 0) && most >= rule.threshold - 1;
    }
    return isWithheld || cell.fate === 'DISCLOSED' || most - least + 1 >= rule.roundingBase;
  });
}
