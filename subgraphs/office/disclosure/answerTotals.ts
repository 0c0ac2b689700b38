import {
  chooseBreakdown,
  notReleased,
  type ReferralBreakdown,
  type ReferralDimension,
  type Refusal,
  type TotalsFilter,
  type TotalsQuestion,
} from '../../../schema/chooseBreakdown';

import type { Spending, YearRelease } from './YearRelease';

/** Referrals of one group, made of disclosed cells alone. */
export interface TotalsRow {
  /** The value of each dimension grouped by, in their order. */
  readonly key: readonly string[];
  /** What was disclosed, added up; null where none was disclosed, which is not zero. */
  readonly count: number | null;
  /** How many cells are not in the count, as they are suppressed. */
  readonly suppressedCells: number;
  /** How many of the count stand in cells of which it is known what was awarded. */
  readonly costedCount: number;
  /** What was awarded for these; null where it is known of none. A suppressed cell adds nothing. */
  readonly awardedPence: number | null;
}

interface TotalsAnswer {
  readonly groups: readonly TotalsRow[];
  readonly total: TotalsRow;
}

interface AskedCell {
  readonly values: Readonly<Partial<Record<ReferralDimension, string>>>;
  readonly count: number | null;
  readonly awardedPence: number | null;
}

/**
 * Answers a question about totals from releases, with nothing else at hand: no answer, and no
 * difference of answers, can tell what the releases do not. Groups are ordered by their keys.
 *
 * @param spending what was awarded, which everybody may read
 */
export function answerTotals(
  releases: readonly YearRelease[],
  question: TotalsQuestion,
  spending: Spending = () => null,
): TotalsAnswer | Refusal {
  const breakdown = chooseBreakdown(question);
  if (breakdown !== null && typeof breakdown === 'object') return breakdown;
  const cells = releases
    .filter((release) => isAsked(release, question.filter))
    .flatMap((release) => listCells(release, breakdown, question.filter, spending));
  const groups = new Map<string, AskedCell[]>();
  for (const cell of cells) {
    const key = JSON.stringify(question.groupBy.map((name) => cell.values[name]));
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  const rows = [...groups].map(([key, own]) => addUp(JSON.parse(key) as string[], own));
  return { groups: rows.sort(byKey), total: addUp([], cells) };
}

function listCells(
  release: YearRelease,
  breakdown: ReferralBreakdown | null,
  filter: TotalsFilter,
  spending: Spending,
): readonly AskedCell[] {
  const { financialYear } = release;
  const place = { OFFICE: release.office, FINANCIAL_YEAR: financialYear };
  if (breakdown === null) {
    const awardedPence = spending(financialYear, null);
    return [{ values: place, count: release.total, awardedPence }];
  }
  const asked = filter.codes?.[breakdown];
  const released = release.breakdowns[breakdown];
  // A year that was released before there was this breakdown is missing, and is counted as such.
  const unknown = { count: null, awardedPence: null };
  if (!released) return [{ values: { ...place, [breakdown]: notReleased }, ...unknown }];
  const awardedFor = (code: string): number | null =>
    breakdown === 'PROVIDER' ? spending(financialYear, code) : null;
  return released
    .filter(({ code }) => !asked || asked.includes(code))
    .map(({ code, count }) => ({
      values: { ...place, [breakdown]: code },
      count,
      awardedPence: awardedFor(code),
    }));
}

function addUp(key: readonly string[], cells: readonly AskedCell[]): TotalsRow {
  const disclosed = cells.flatMap(({ count }) => (count === null ? [] : [count]));
  const suppressedCells = cells.length - disclosed.length;
  const sum = disclosed.reduce((before, count) => before + count, 0);
  return { key, count: disclosed.length === 0 ? null : sum, suppressedCells, ...costOf(cells) };
}

/** What the disclosed cells cost, as far as both their counts and the awards are known. */
function costOf(cells: readonly AskedCell[]): Pick<TotalsRow, 'costedCount' | 'awardedPence'> {
  let costedCount = 0;
  let awardedPence: number | null = null;
  for (const cell of cells) {
    if (cell.count === null || cell.awardedPence === null) continue;
    costedCount += cell.count;
    awardedPence = (awardedPence ?? 0) + cell.awardedPence;
  }
  return { costedCount, awardedPence };
}

function byKey(one: TotalsRow, other: TotalsRow): number {
  return one.key.join('\n') < other.key.join('\n') ? -1 : 1;
}

/** Whether a question asks for anything of a release, by its office and its year. */
export function isAsked(
  { office, financialYear }: Pick<YearRelease, 'office' | 'financialYear'>,
  { offices, financialYears }: TotalsFilter,
): boolean {
  return (
    (!offices || offices.includes(office)) &&
    (!financialYears || financialYears.includes(financialYear))
  );
}
