import type { YearCounts, YearRelease } from '../../../../subgraphs/office/disclosure/YearRelease';

/** What would leave an office that hides each count by itself, without control. */
export function mapRelease(year: YearCounts, hide: (count: number) => number | null): YearRelease {
  const breakdowns = Object.entries(year.breakdowns).map(([name, cells]) => [
    name,
    cells.map(({ code, count }) => ({ code, count: hide(count) })),
  ]);
  return { ...year, total: hide(year.total), breakdowns: Object.fromEntries(breakdowns) };
}
