import type { DisclosureRule } from './DisclosureRule';
import type { CodesOf, Inclusion } from './Inclusion';
import { type DraftBreakdown, type DraftCell, rangeOf } from './discloseYear';

/** What a reader knows of each cell; empty where what was disclosed cannot be. */
export type KnownRanges = ReadonlyMap<DraftCell, CountRange>;

/** What cells add up to is at most what the others do, and so much besides. */
interface Limit {
  readonly cells: readonly DraftCell[];
  readonly atMost: readonly DraftCell[];
  readonly besides: number;
}

/**
 * What a reader can work out of each cell from everything in a release and from what is known of
 * how breakdowns hang together. Each possible total is tried by itself: with the total known the
 * breakdowns meet in the inclusions alone, which form no circle, so the ranges are exact.
 */
export function findRanges(
  drafts: readonly DraftBreakdown[],
  inclusions: readonly Inclusion[],
  total: CountRange,
  rule: DisclosureRule,
): KnownRanges {
  const found = new Map<DraftCell, CountRange>();
  const links = inclusions.flatMap(({ part, whole }) => linkCells(drafts, part, whole));
  for (let victims = total.least; victims <= total.most; victims += 1) {
    const limits = [
      ...drafts.flatMap(({ cells }): Limit[] => [
        { cells, atMost: [], besides: victims },
        { cells: [], atMost: cells, besides: -victims },
      ]),
      ...links,
    ];
    for (const [cell, range] of narrow(rangesBefore(drafts, victims, rule), limits) ?? []) {
      const { least, most } = found.get(cell) ?? range;
      found.set(cell, {
        least: Math.min(least, range.least),
        most: Math.max(most, range.most),
      });
    }
  }
  return found;
}

/** The part is at most the whole, and so what is outside the whole at most what is outside it. */
function linkCells(drafts: readonly DraftBreakdown[], part: CodesOf, whole: CodesOf): Limit[] {
  const [inPart, outsidePart] = splitCells(drafts, part);
  const [inWhole, outsideWhole] = splitCells(drafts, whole);
  if (inPart.length === 0 || inWhole.length === 0) return [];
  return [
    { cells: inPart, atMost: inWhole, besides: 0 },
    { cells: outsideWhole, atMost: outsidePart, besides: 0 },
  ];
}

function splitCells(drafts: readonly DraftBreakdown[], { breakdown, codes }: CodesOf) {
  const cells = drafts.find(({ name }) => name === breakdown)?.cells ?? [];
  const isNamed = ({ code }: DraftCell): boolean => codes.includes(code);
  return [cells.filter(isNamed), cells.filter((cell) => !isNamed(cell))] as const;
}

/** What a reader knows of each cell by itself. No cell is above the total. */
function rangesBefore(
  drafts: readonly DraftBreakdown[],
  victims: number,
  rule: DisclosureRule,
): Map<DraftCell, CountRange> {
  const possible = { least: 0, most: victims };
  return new Map(
    drafts.flatMap((draft) =>
      draft.cells.map((cell) => [cell, intersectRanges(rangeOf(cell, draft, rule), possible)]),
    ),
  );
}

/** Holds every limit against what is known until nothing gets any closer; null where none fits. */
function narrow(ranges: Map<DraftCell, CountRange>, limits: readonly Limit[]): KnownRanges | null {
  const read = (cell: DraftCell): CountRange => ranges.get(cell) ?? { least: 0, most: 0 };
  let hasNarrowed = true;
  const fits = (cell: DraftCell, known: CountRange): boolean => {
    const before = read(cell);
    const after = intersectRanges(before, known);
    hasNarrowed ||= after.least > before.least || after.most < before.most;
    ranges.set(cell, after);
    return after.least <= after.most;
  };
  while (hasNarrowed) {
    hasNarrowed = false;
    for (const { cells, atMost, besides } of limits) {
      // How far the two sides can lie apart: no cell is further from its own end than that.
      const { least } = sumRanges(cells.map(read));
      const room = sumRanges(atMost.map(read)).most + besides - least;
      if (room < 0) return null;
      const isPossible =
        cells.every((cell) => fits(cell, { least: 0, most: read(cell).least + room })) &&
        atMost.every((cell) => fits(cell, { least: read(cell).most - room, most: Infinity }));
      if (!isPossible) return null;
    }
  }
  return ranges;
}

/** The counts a cell can have for somebody who knows no more than what was disclosed. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

/** A count to the nearest multiple of the base; halves go up. Always the same for the same. */
export function roundCount(count: number, base: number): number {
  const over = count % base;
  return over * 2 >= base ? count - over + base : count - over;
}

/** The counts that are disclosed as this one: 20 stands for 18 to 22. */
export function rangeBehind(disclosed: number, rule: DisclosureRule): CountRange {
  if (disclosed === 0) return { least: 0, most: 0 };
  const below = (rule.roundingBase - (rule.roundingBase % 2)) / 2;
  const least = disclosed - below;
  return { least: Math.max(least, rule.threshold), most: least + rule.roundingBase - 1 };
}

/** The range of a sum of counts. */
function sumRanges(ranges: readonly CountRange[]): CountRange {
  return {
    least: ranges.reduce((sum, { least }) => sum + least, 0),
    most: ranges.reduce((sum, { most }) => sum + most, 0),
  };
}

/** What two ranges of the same count leave possible. */
export function intersectRanges(one: CountRange, other: CountRange): CountRange {
  return { least: Math.max(one.least, other.least), most: Math.min(one.most, other.most) };
}
