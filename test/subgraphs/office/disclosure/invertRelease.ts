import type { ReferralBreakdown } from '../../../../schema/chooseBreakdown';
import type { Inclusion } from '../../../../subgraphs/office/disclosure/Inclusion';
import type {
  CountedCell,
  YearCounts,
  YearRelease,
} from '../../../../subgraphs/office/disclosure/YearRelease';
import type { CountRange } from '../../../../subgraphs/office/disclosure/findRanges';

type Counts = readonly number[];
type Codes = Readonly<Partial<Record<ReferralBreakdown, readonly string[]>>>;

interface Attack {
  /** The breakdowns of a release, and their codes. */
  readonly codes: Codes;
  /** How many victims a year has in the tables that are tried: all that are shown as one total. */
  readonly victims: CountRange;
  /** What the attacker knows of how breakdowns hang together. */
  readonly ties: readonly Inclusion[];
  release(counts: YearCounts): YearRelease;
}

/**
 * Tries every table of counts that is possible and keeps apart those that give the same release:
 * how many counts each suppressed cell can still have for somebody who sees a release and knows by
 * heart how it is made.
 */
export function invertRelease(attack: Attack): readonly number[] {
  const worlds = new Map<string, { shown: (number | null)[]; tables: Counts[] }>();
  for (const breakdowns of everyTable(attack)) {
    const counted = Object.values(breakdowns).flat();
    const total = (Object.values(breakdowns)[0] ?? []).reduce((sum, { count }) => sum + count, 0);
    const year = { office: 'essex', financialYear: '2014-15', total, breakdowns };
    const released = attack.release(year);
    const cells = Object.values(released.breakdowns).flat();
    const shown = [released.total, ...cells.map(({ count }) => count)];
    const key = shown.join();
    const world = worlds.get(key) ?? { shown, tables: [] };
    world.tables.push([total, ...counted.map(({ count }) => count)]);
    worlds.set(key, world);
  }
  return [...worlds.values()].flatMap(({ shown, tables }) =>
    shown.flatMap((count, place) =>
      count === null ? [new Set(tables.map((table) => table[place])).size] : [],
    ),
  );
}

function* everyTable({ codes, victims, ties }: Attack): Generator<YearCounts['breakdowns']> {
  for (let total = victims.least; total <= victims.most; total += 1) {
    let tables: YearCounts['breakdowns'][] = [{}];
    for (const [name, list] of Object.entries(codes)) {
      const parts = partitions(list.length, total).map((counts) =>
        list.map((code, index): CountedCell => ({ code, count: counts[index] ?? 0 })),
      );
      tables = tables.flatMap((before) => parts.map((cells) => ({ ...before, [name]: cells })));
    }
    yield* tables.filter((table) => ties.every((tie) => holds(tie, table)));
  }
}

/** All ways in which so many cells add up to a total. */
function partitions(cells: number, total: number): readonly Counts[] {
  if (cells === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) =>
    partitions(cells - 1, total - first).map((rest) => [first, ...rest]),
  ).flat();
}

/** Whether no more cases have a code of the part than have one of the whole. */
function holds({ part, whole }: Inclusion, table: YearCounts['breakdowns']): boolean {
  const [inPart = 0, inWhole = 0] = [part, whole].map(({ breakdown, codes }) =>
    (table[breakdown] ?? []).reduce(
      (sum, { code, count }) => (codes.includes(code) ? sum + count : sum),
      0,
    ),
  );
  return inPart <= inWhole;
}
