/**
 * The strongest attacker knows the rules by heart: who sees a release tries every table there can
 * be, keeps those that give this very release, and looks what they have in common.
 */
import { discloseYear } from '../../../../../subgraphs/office/referrals/disclosure/discloseYear';
import { tightenRule } from '../../../../../subgraphs/office/referrals/disclosure/DisclosureRule';
import { referralBreakdowns } from '../../../../../schema/chooseBreakdown';

type Counts = readonly number[];

/** All ways in which so many cells add up to a total. */
function partitions(cells: number, total: number): Counts[] {
  if (cells === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) =>
    partitions(cells - 1, total - first).map((rest) => [first, ...rest]),
  ).flat();
}

/** Every year of up to so many victims, with one breakdown for each number of cells. */
function everyYear(cellCounts: Counts, mostVictims: number): { total: number; parts: Counts[] }[] {
  return Array.from({ length: mostVictims + 1 }, (_, total) =>
    cellCounts
      .reduce<Counts[][]>(
        (before, cells) =>
          before.flatMap((parts) => partitions(cells, total).map((part) => [...parts, part])),
        [[]],
      )
      .map((parts) => ({ total, parts })),
  ).flat();
}

it.each([
  [false, [2], 80],
  [true, [2], 80],
  [false, [3], 50],
  [true, [3], 50],
  [false, [2, 2], 45],
  [true, [2, 2], 45],
])(
  'zero published: %s; breakdowns of %j cells; up to %i victims',
  (zeroIsPublished, cells, most) => {
    const rule = tightenRule({ zeroIsPublished });
    const worlds = new Map<string, { total: number; counts: Counts }[]>();
    for (const { total, parts } of everyYear(cells, most)) {
      const named = parts.map((counts, index) => [
        referralBreakdowns[index],
        counts.map((count, place) => ({ code: `${place}`, count })),
      ]);
      const breakdowns = Object.fromEntries(named);
      const { total: disclosed, breakdowns: released } = discloseYear(
        { office: 'essex', financialYear: '2014-15', total, breakdowns },
        rule,
      );
      const shown = Object.values(released).flatMap((part) => part.map(({ count }) => count));
      const key = JSON.stringify([disclosed, shown]);
      worlds.set(key, [...(worlds.get(key) ?? []), { total, counts: parts.flat() }]);
    }
    const closest = [...worlds]
      // Where the largest total is among them, larger ones that were not tried would be too.
      .filter(([, alike]) => alike.every(({ total }) => total <= most - rule.roundingBase))
      .flatMap(([key, alike]) => {
        const [, shown] = JSON.parse(key) as [number | null, (number | null)[]];
        return shown.flatMap((count, place) =>
          count === null ? [new Set(alike.map(({ counts }) => counts[place])).size] : [],
        );
      });
    expect(closest.length).toBeGreaterThan(15);
    // No suppressed cell is known closer than a disclosed one, which stands for five counts.
    expect(Math.min(...closest)).toBeGreaterThanOrEqual(rule.roundingBase);
  },
);
