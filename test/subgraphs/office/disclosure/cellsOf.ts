import type { YearCounts, YearRelease } from '../../../../subgraphs/office/disclosure/YearRelease';

import { cellId } from './attackReleases';

export interface TrueCell {
  readonly id: string;
  readonly truth: number;
  readonly isSuppressed: boolean;
}

/** Each cell of the releases beside its true count. */
export function cellsOf(
  years: readonly YearCounts[],
  releases: readonly YearRelease[],
): TrueCell[] {
  return years.flatMap((year, index) => {
    const release = releases[index];
    if (!release) return [];
    const total = { id: cellId(release), truth: year.total, isSuppressed: release.total === null };
    const cells = Object.entries(year.breakdowns).flatMap(([name, counted]) =>
      counted.map(({ code, count }) => {
        const released = Object.entries(release.breakdowns).find(([other]) => other === name)?.[1];
        const own = released?.find((cell) => cell.code === code);
        return { id: cellId(release, name, code), truth: count, isSuppressed: own?.count === null };
      }),
    );
    return [total, ...cells];
  });
}
