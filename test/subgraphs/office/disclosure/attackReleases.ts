import { referralBreakdowns, type TotalsQuestion } from '../../../../schema/chooseBreakdown';
import type { CodesOf, Inclusion } from '../../../../subgraphs/office/disclosure/Inclusion';
import type { YearRelease } from '../../../../subgraphs/office/disclosure/YearRelease';
import { answerTotals } from '../../../../subgraphs/office/disclosure/answerTotals';
import type { CountRange } from '../../../../subgraphs/office/disclosure/findRanges';

import { publicQuestions } from './publicQuestions';
import { type KnownSum, recoverRanges } from './recoverRanges';

/** What an attacker takes a disclosed count and a suppressed cell to stand for. */
export interface Beliefs {
  behind(count: number): CountRange;
  readonly suppressed: CountRange;
  /** The same of a cell in whose breakdown a zero is shown: there it would be one, too. */
  readonly besideZero?: CountRange;
  /** What is known of how breakdowns hang together. */
  readonly inclusions?: readonly Inclusion[];
}

const anyCount: CountRange = { least: 0, most: Infinity };

interface Unknown {
  readonly id: string;
  /** Whether all of its breakdown is suppressed: only then can it be a zero that is published. */
  readonly isWithheld: boolean;
  readonly isBesideZero: boolean;
  readonly values: Readonly<Record<string, string>>;
}

/** What an attacker can say of each cell after asking everything that is answered. */
export function attackReleases(
  releases: readonly YearRelease[],
  beliefs: Beliefs,
): { readonly ranges: ReadonlyMap<string, CountRange>; readonly refused: number } {
  const sums = new Map<string, KnownSum>();
  const learn = (cells: readonly string[], range: CountRange): void => {
    sums.set(JSON.stringify([cells, range]), { cells, range });
  };
  let refused = 0;
  for (const question of publicQuestions(releases)) {
    const answer = answerTotals(releases, question);
    if ('refusal' in answer) {
      refused += 1;
      continue;
    }
    const asked = cellsAsked(releases, question);
    for (const { key, count, suppressedCells } of [...answer.groups, answer.total]) {
      const own = asked.filter(({ values }) =>
        key.every((value, index) => values[question.groupBy[index] ?? ''] === value),
      );
      const ids = own.map(({ id }) => id);
      const suppressed = suppressedBehind(own[0], beliefs);
      if (own.length === 1) learn(ids, count === null ? suppressed : beliefs.behind(count));
      else if (count !== null && suppressedCells === 0)
        learn(ids, sumOf(count, own.length, beliefs));
    }
  }
  const known = [...sumsToTotals(releases), ...sumsOfInclusions(releases, beliefs)];
  return { ranges: recoverRanges([...sums.values(), ...known]), refused };
}

function suppressedBehind(cell: Unknown | undefined, beliefs: Beliefs): CountRange {
  if (cell?.isWithheld) return anyCount;
  return (cell?.isBesideZero ? beliefs.besideZero : null) ?? beliefs.suppressed;
}

/** Each of several counts may be off by the most that rounding makes it. */
function sumOf(count: number, cells: number, { behind }: Beliefs): CountRange {
  const { least, most } = behind(1000);
  return { least: count - cells * (1000 - least), most: count + cells * (most - 1000) };
}

function cellsAsked(releases: readonly YearRelease[], question: TotalsQuestion): Unknown[] {
  const { offices, financialYears, codes = {} } = question.filter;
  const names = [...question.groupBy, ...Object.keys(codes)];
  const breakdown = referralBreakdowns.find((name) => names.includes(name));
  return releases
    .filter(({ office }) => !offices || offices.includes(office))
    .filter(({ financialYear }) => !financialYears || financialYears.includes(financialYear))
    .flatMap((release) => {
      const values = { OFFICE: release.office, FINANCIAL_YEAR: release.financialYear };
      const total = { id: cellId(release), isWithheld: false, isBesideZero: false, values };
      if (!breakdown) return [total];
      const cells = release.breakdowns[breakdown] ?? [];
      const isWithheld = cells.every(({ count }) => count === null);
      const isBesideZero = cells.some(({ count }) => count === 0);
      return cells
        .filter(({ code }) => codes[breakdown]?.includes(code) ?? true)
        .map(({ code }) => ({
          id: cellId(release, breakdown, code),
          isWithheld,
          isBesideZero,
          values: { ...values, [breakdown]: code },
        }));
    });
}

/** Every breakdown adds up to the total of its year. */
function sumsToTotals(releases: readonly YearRelease[]): KnownSum[] {
  return releases.flatMap((release) =>
    Object.entries(release.breakdowns).map(([name, cells]) => ({
      cells: cells.map(({ code }) => cellId(release, name, code)),
      minus: [cellId(release)],
      range: { least: 0, most: 0 },
    })),
  );
}

/** The whole is at least the part, and what is outside the part at least what is outside it. */
function sumsOfInclusions(
  releases: readonly YearRelease[],
  { inclusions = [] }: Beliefs,
): KnownSum[] {
  const range = { least: 0, most: Infinity };
  return releases.flatMap((release) => {
    const ids = ({ breakdown, codes }: CodesOf, isNamed: boolean): string[] =>
      (release.breakdowns[breakdown] ?? [])
        .filter(({ code }) => codes.includes(code) === isNamed)
        .map(({ code }) => cellId(release, breakdown, code));
    return inclusions.flatMap(({ part, whole }) => [
      { cells: ids(whole, true), minus: ids(part, true), range },
      { cells: ids(part, false), minus: ids(whole, false), range },
    ]);
  });
}

/** The name of an unknown: a cell of a breakdown, or the total of an office's year. */
export function cellId(release: YearRelease, breakdown = 'TOTAL', code = ''): string {
  return [release.office, release.financialYear, breakdown, code].join('/');
}
