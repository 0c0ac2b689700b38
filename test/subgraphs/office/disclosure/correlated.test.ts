import fc from 'fast-check';

import type { ReferralBreakdown } from '../../../../schema/chooseBreakdown';
import { tightenRule } from '../../../../subgraphs/office/disclosure/DisclosureRule';
import { publicInclusions as inclusions } from '../../../../subgraphs/office/disclosure/Inclusion';
import type { YearCounts } from '../../../../subgraphs/office/disclosure/YearRelease';
import { discloseYear } from '../../../../subgraphs/office/disclosure/discloseYear';
import { rangeBehind, roundCount } from '../../../../subgraphs/office/disclosure/findRanges';

import { attackReleases, cellId } from './attackReleases';
import { cellsOf } from './cellsOf';
import { mapRelease } from './mapRelease';
import { publicQuestions } from './publicQuestions';

/**
 * Cases whose crime type, priority category, state, provider and clock hang together: a reader who
 * knows how holds every breakdown against every other.
 */

const codes = {
  PRIORITY_CATEGORY: ['MOST_SERIOUS_CRIME', 'STANDARD'],
  CRIME_TYPE: ['DOMESTIC_ABUSE', 'HATE_CRIME', 'HOMICIDE', 'THEFT', 'VIOLENCE'],
  SOURCE: ['POLICE', 'SELF'],
  STATE: ['RECEIVED', 'IN_SUPPORT', 'CLOSED', 'DECLINED'],
  PROVIDER: ['GB-CHC-1', 'GB-CHC-2', 'NOT_RECORDED'],
  CLOCK: ['BREACHED', 'NOT_BREACHED'],
} as const;

/** Cases that are alike in everything. */
type Alike = Readonly<Record<ReferralBreakdown, string>> & { readonly count: number };

const alike: fc.Arbitrary<Alike> = fc
  .record({
    count: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 10, max: 60 })),
    crime: fc.constantFrom(...codes.CRIME_TYPE),
    state: fc.constantFrom(...codes.STATE),
    isSelf: fc.boolean(),
  })
  .map(({ count, crime, state, isSelf }) => ({
    count,
    PRIORITY_CATEGORY: ['THEFT', 'VIOLENCE'].includes(crime) ? 'STANDARD' : 'MOST_SERIOUS_CRIME',
    CRIME_TYPE: crime,
    SOURCE: isSelf ? 'SELF' : 'POLICE',
    STATE: state,
    PROVIDER: { IN_SUPPORT: 'GB-CHC-1', CLOSED: 'GB-CHC-2' }[String(state)] ?? 'NOT_RECORDED',
    CLOCK:
      state === 'RECEIVED' || (crime === 'HOMICIDE' && state !== 'DECLINED')
        ? 'BREACHED'
        : 'NOT_BREACHED',
  }));

const place = { office: 'essex', financialYear: '2014-15' };

function countCases(groups: readonly Alike[]): YearCounts {
  const sum = (those: readonly Alike[]): number => those.reduce((all, { count }) => all + count, 0);
  const breakdowns = Object.fromEntries(
    Object.entries(codes).map(([name, list]) => [
      name,
      list.map((code) => ({
        code,
        count: sum(groups.filter((group) => group[name as ReferralBreakdown] === code)),
      })),
    ]),
  );
  return { ...place, total: sum(groups), breakdowns };
}

const years = fc.array(alike, { minLength: 2, maxLength: 7 }).map(countCases);
const sampled = fc.sample(years, { numRuns: 40, seed: 20150331 });

describe.each([
  ['as it comes', {}],
  ['where zero is published', { zeroIsPublished: true }],
  ['of a stricter office', { threshold: 20, roundingBase: 10 }],
])('the rule %s', (_, settings) => {
  const rule = tightenRule(settings);
  const least = rule.zeroIsPublished ? 1 : 0;
  const behind = (count: number) => rangeBehind(count, rule);
  const suppressed = { least: 0, most: Infinity };
  const besideZero = { least, most: Infinity };

  it('leaves every small cell all its counts, whichever breakdowns are held together', () => {
    const attacked = { clock: 0, other: 0 };
    for (const year of sampled) {
      const releases = [discloseYear(year, rule)];
      const { ranges } = attackReleases(releases, {
        behind,
        suppressed,
        besideZero,
        inclusions,
      });
      for (const { id, truth, isSuppressed } of cellsOf([year], releases)) {
        const range = ranges.get(id) ?? { least: 0, most: Infinity };
        const told = { year, id, range };
        const isPossible = range.least <= truth && truth <= range.most;
        expect({ ...told, isPossible }).toEqual({ ...told, isPossible: true });
        if (!isSuppressed || truth >= rule.threshold) continue;
        attacked[id.includes('/CLOCK/') ? 'clock' : 'other'] += 1;
        expect({
          ...told,
          isOpen: range.least <= least && range.most >= rule.threshold - 1,
        }).toEqual({ ...told, isOpen: true });
      }
    }
    expect(attacked.clock).toBeGreaterThan(10);
    expect(attacked.other).toBeGreaterThan(100);
  });
});

it('asks for the clock by itself, with each place and year, and with each filter', () => {
  const [year] = sampled;
  const releases = year ? [discloseYear(year, tightenRule({}))] : [];
  const asked = publicQuestions(releases).map((question) => JSON.stringify(question));
  for (const groupBy of [['CLOCK'], ['OFFICE', 'CLOCK'], ['FINANCIAL_YEAR', 'CLOCK']]) {
    for (const filter of [{}, { codes: { CLOCK: ['BREACHED'] } }, { codes: { STATE: ['CLOSED'] } }])
      expect(asked).toContain(JSON.stringify({ filter, groupBy }));
  }
});

describe('without control the same attack', () => {
  it('recovers cells of the clock exactly where small ones are blanked', () => {
    const behind = (count: number) => ({ least: count, most: count });
    const suppressed = { least: 0, most: 9 };
    const recovered = sampled.flatMap((year) => {
      const releases = [mapRelease(year, (count) => (count < 10 ? null : count))];
      const { ranges } = attackReleases(releases, { behind, suppressed, inclusions });
      return cellsOf([year], releases).filter(({ id, truth, isSuppressed }) => {
        const { least, most } = ranges.get(id) ?? { least: 0, most: Infinity };
        if (!isSuppressed || least !== most || !id.includes('/CLOCK/')) return false;
        expect(least).toBe(truth);
        return true;
      });
    });
    expect(recovered.length).toBeGreaterThan(10);
  });

  it('bounds homicides by two disclosed counts where each count only keeps to 10 and 5', () => {
    const rule = tightenRule({});
    const behind = (count: number) => rangeBehind(count, rule);
    const of = (count: number, CRIME_TYPE: string, PRIORITY_CATEGORY: string): Alike => ({
      count,
      CRIME_TYPE,
      PRIORITY_CATEGORY,
      SOURCE: 'POLICE',
      STATE: 'CLOSED',
      PROVIDER: 'GB-CHC-1',
      CLOCK: 'NOT_BREACHED',
    });
    const year = countCases([
      of(2, 'HOMICIDE', 'MOST_SERIOUS_CRIME'),
      of(40, 'DOMESTIC_ABUSE', 'MOST_SERIOUS_CRIME'),
      ...[of(100, 'THEFT', 'STANDARD'), of(50, 'VIOLENCE', 'STANDARD')],
    ]);
    const hide = (count: number) => (count < 10 ? null : roundCount(count, rule.roundingBase));
    const oneByOne = mapRelease(year, hide);
    const suppressed = { least: 0, most: Infinity };
    const homicides = cellId(oneByOne, 'CRIME_TYPE', 'HOMICIDE');
    const { ranges } = attackReleases([oneByOne], { behind, suppressed, inclusions });
    expect(ranges.get(homicides)).toEqual({ least: 0, most: 4 });

    const release = discloseYear(year, rule);
    const controlled = attackReleases([release], { behind, suppressed, inclusions });
    expect(controlled.ranges.get(homicides)?.most).toBeGreaterThanOrEqual(9);
  });
});
