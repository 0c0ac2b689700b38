import {
  type CountRange,
  intersectRanges,
} from '../../../../subgraphs/office/disclosure/findRanges';

/** Something an attacker knows: what cells add up to, some of them taken away instead. */
export interface KnownSum {
  readonly cells: readonly string[];
  readonly minus?: readonly string[];
  readonly range: CountRange;
}

const anyCount: CountRange = { least: 0, most: Infinity };
const negate = ({ least, most }: CountRange): CountRange => ({ least: -most, most: -least });

/**
 * Solves a system of sums of counts by propagating ranges until nothing gets any closer: what an
 * attacker can say of each cell. It knows nothing of how the sums came about.
 */
export function recoverRanges(sums: readonly KnownSum[]): ReadonlyMap<string, CountRange> {
  const ranges = new Map<string, CountRange>();
  const read = (cell: string): CountRange => ranges.get(cell) ?? anyCount;
  let hasNarrowed = true;
  const narrow = (cell: string, to: CountRange): void => {
    const before = read(cell);
    const after = intersectRanges(before, to);
    if (after.least === before.least && after.most === before.most) return;
    ranges.set(cell, after);
    hasNarrowed = true;
  };
  while (hasNarrowed) {
    hasNarrowed = false;
    for (const { cells, minus = [], range } of sums) {
      const terms = [
        ...cells.map((cell) => ({ cell, isTaken: false })),
        ...minus.map((cell) => ({ cell, isTaken: true })),
      ];
      for (const term of terms) {
        const others = terms
          .filter((other) => other !== term)
          .map(({ cell, isTaken }) => (isTaken ? negate(read(cell)) : read(cell)));
        const least = range.least - others.reduce((sum, other) => sum + other.most, 0);
        const most = range.most - others.reduce((sum, other) => sum + other.least, 0);
        narrow(term.cell, term.isTaken ? negate({ least, most }) : { least, most });
      }
    }
  }
  return ranges;
}
