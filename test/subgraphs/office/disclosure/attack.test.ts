import fc from 'fast-check';

import { tightenRule } from '../../../../subgraphs/office/disclosure/DisclosureRule';
import type { YearCounts } from '../../../../subgraphs/office/disclosure/YearRelease';
import { discloseYear } from '../../../../subgraphs/office/disclosure/discloseYear';
import { rangeBehind, roundCount } from '../../../../subgraphs/office/disclosure/findRanges';

import { attackReleases, cellId } from './attackReleases';
import { cellsOf } from './cellsOf';
import { mapRelease } from './mapRelease';

const codes = ['A', 'B', 'C', 'D'];
const places = ['essex', 'kent'].flatMap((office) =>
  ['2013-14', '2014-15'].map((financialYear) => ({ office, financialYear })),
);

/** Many small cells among large ones, as crime types are. */
const victims = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 10, max: 40 }),
  fc.integer({ min: 100, max: 900 }),
);

/** Years broken down by crime type, then by source and provider of the same number of victims. */
const nation = fc
  .tuple(
    ...places.map((place) =>
      fc
        .tuple(
          fc.array(victims, { minLength: 4, maxLength: 4 }),
          fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
        )
        .map(([counts, cuts]) => countYear(place, counts, cuts)),
    ),
  )
  .map((years): readonly YearCounts[] => years);

type Place = Pick<YearCounts, 'office' | 'financialYear'>;

function countYear(place: Place, crimes: readonly number[], cuts: readonly number[]): YearCounts {
  const total = crimes.reduce((sum, count) => sum + count, 0);
  const split = (shares: readonly number[]) => {
    const parts: number[] = [];
    let left = total;
    for (const share of shares) {
      parts.push(Math.trunc(left * share));
      left -= parts.at(-1) ?? 0;
    }
    return withCodes([...parts, left]);
  };
  const breakdowns = {
    CRIME_TYPE: withCodes(crimes),
    SOURCE: split(cuts.slice(0, 2)),
    CLOCK: split(cuts.slice(0, 1)),
    PROVIDER: split(cuts.slice(2)),
  };
  return { ...place, total, breakdowns };
}

function withCodes(counts: readonly number[]) {
  return counts.map((count, index) => ({ code: codes[index] ?? '', count }));
}

describe.each([
  ['as it comes', {}],
  ['where zero is published', { zeroIsPublished: true }],
  ['of a stricter office', { threshold: 20, roundingBase: 10 }],
])('the rule %s', (_, settings) => {
  const rule = tightenRule(settings);
  const leastSmall = rule.zeroIsPublished ? 1 : 0;
  const beliefs = {
    behind: (count: number) => rangeBehind(count, rule),
    suppressed: { least: 0, most: Infinity },
    besideZero: { least: leastSmall, most: Infinity },
  };

  it('leaves every suppressed cell all the counts under the threshold', () => {
    let suppressed = 0;
    fc.assert(
      fc.property(nation, (years) => {
        const releases = years.map((year) => discloseYear(year, rule));
        const { ranges } = attackReleases(releases, beliefs);
        for (const { id, truth, isSuppressed } of cellsOf(years, releases)) {
          const range = ranges.get(id) ?? { least: 0, most: Infinity };
          expect(range.least).toBeLessThanOrEqual(isSuppressed ? leastSmall : truth);
          expect(range.most).toBeGreaterThanOrEqual(isSuppressed ? rule.threshold - 1 : truth);
          if (isSuppressed) suppressed += 1;
        }
      }),
      { numRuns: 12, seed: 20141127 },
    );
    expect(suppressed).toBeGreaterThan(100);
  });
});

it('asks thousands of questions and is refused those that cross breakdowns', () => {
  const [years = []] = fc.sample(nation, { numRuns: 1, seed: 1 });
  const releases = years.map((year) => discloseYear(year, tightenRule({})));
  const { refused, ranges } = attackReleases(releases, {
    behind: (count) => rangeBehind(count, tightenRule({})),
    suppressed: { least: 0, most: Infinity },
  });
  expect(refused).toBeGreaterThan(1000);
  expect(ranges.size).toBeGreaterThan(20);
});

describe('without control the same attack', () => {
  const small = { least: 1, most: 9 };
  const anything = { least: 0, most: Infinity };

  it('recovers cells exactly where small ones are blanked and totals stand', () => {
    const hide = (count: number): number | null => (count > 0 && count < 10 ? null : count);
    let recovered = 0;
    fc.assert(
      fc.property(nation, (years) => {
        const releases = years.map((year) => mapRelease(year, hide));
        const exact = (count: number) => ({ least: count, most: count });
        const { ranges } = attackReleases(releases, { behind: exact, suppressed: small });
        for (const { id, truth, isSuppressed } of cellsOf(years, releases)) {
          const range = ranges.get(id);
          if (!isSuppressed || range?.least !== range?.most) continue;
          expect(range?.least).toBe(truth);
          recovered += 1;
        }
      }),
      { numRuns: 12, seed: 20141127 },
    );
    expect(recovered).toBeGreaterThan(20);
  });

  it('recovers twelve cells of one victim that the 10-5 rule alone suppresses', () => {
    const rule = tightenRule({ zeroIsPublished: true });
    const hide = (count: number): number | null =>
      count > 0 && count < 10 ? null : roundCount(count, rule.roundingBase);
    const behind = (count: number) => rangeBehind(count, rule);
    const cells = Array.from({ length: 13 }, (_, index) => ({
      code: `${index}`,
      count: index === 0 ? 0 : 1,
    }));
    const year: YearCounts = {
      office: 'essex',
      financialYear: '2014-15',
      total: 12,
      breakdowns: { CRIME_TYPE: cells },
    };
    const oneByOne = mapRelease(year, hide);
    const { ranges } = attackReleases([oneByOne], { behind, suppressed: small });
    expect(ranges.get(cellId(oneByOne, 'CRIME_TYPE', '7'))).toEqual({ least: 1, most: 1 });

    const controlled = attackReleases([discloseYear(year, rule)], { behind, suppressed: anything });
    expect(controlled.ranges.get(cellId(oneByOne, 'CRIME_TYPE', '7'))).toEqual({
      least: 0,
      most: 12,
    });
  });
});
