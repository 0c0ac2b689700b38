import {
  type DisclosureRule,
  tightenRule,
} from '../../../../subgraphs/office/disclosure/DisclosureRule';
import { publicInclusions } from '../../../../subgraphs/office/disclosure/Inclusion';
import type { YearCounts, YearRelease } from '../../../../subgraphs/office/disclosure/YearRelease';
import { discloseYear } from '../../../../subgraphs/office/disclosure/discloseYear';
import { roundCount } from '../../../../subgraphs/office/disclosure/findRanges';

import { invertRelease } from './invertRelease';
import { mapRelease } from './mapRelease';

/**
 * The strongest attacker knows the rules by heart, and what everybody knows of how breakdowns hang
 * together: who sees a release tries every table there can be, keeps those that give this very
 * release, and looks what they have in common.
 */

/** Breakdowns that have nothing to do with each other. */
const apart = (...sizes: readonly number[]) =>
  Object.fromEntries(
    sizes.map((size, index) => [
      ['SOURCE', 'CRIME_TYPE'][index],
      Array.from({ length: size }, (_, code) => `${code}`),
    ]),
  );
/** Every homicide is among the most serious crimes. */
const crimes = {
  CRIME_TYPE: ['HOMICIDE', 'THEFT'],
  PRIORITY_CATEGORY: ['MOST_SERIOUS_CRIME', 'STANDARD'],
};
/** Who is in support has a provider. */
const waiting = {
  PROVIDER: ['NOT_RECORDED', 'GB-CHC-1'],
  STATE: ['RECEIVED', 'ASSESSED', 'IN_SUPPORT'],
};

// Victims: all that are suppressed, up to the most that are shown as a total of 20 to 55.
const plain = tightenRule({});
const withZeros = tightenRule({ zeroIsPublished: true });

/** How many counts the suppressed cell that is known best can still have. */
const closest = (
  [codes, least, most]: readonly [object, number, number],
  release: (year: YearCounts) => YearRelease,
): number => {
  const victims = { least, most };
  const left = invertRelease({ codes, victims, ties: publicInclusions, release });
  expect(left.length).toBeGreaterThan(15);
  return Math.min(...left);
};

it.each([
  ['one breakdown of two cells', plain, apart(2), 0, 57],
  ['one of two cells with zeros', withZeros, apart(2), 0, 57],
  ['one breakdown of three cells', plain, apart(3), 0, 37],
  ['one of three cells with zeros', withZeros, apart(3), 0, 37],
  ['two breakdowns', plain, apart(2, 2), 0, 27],
  ['two with zeros', withZeros, apart(2, 2), 0, 27],
  ['two that are known to hang together', plain, crimes, 0, 37],
  ['two that hang together, with zeros', withZeros, crimes, 0, 37],
  ['larger ones that hang together, with zeros', withZeros, waiting, 18, 22],
])('knows no suppressed cell of %s closer than a rounded one', (_, rule, ...tables) => {
  const left = closest(tables, (year) => discloseYear(year, rule));
  expect(left).toBeGreaterThanOrEqual(rule.roundingBase);
});

it('works out cells where each count keeps to 10 and 5 by itself', () => {
  const hide = (count: number) => (count < 10 ? null : roundCount(count, plain.roundingBase));
  expect(closest([crimes, 0, 37], (year) => mapRelease(year, hide))).toBe(1);
});

it('works out cells where the office does not heed that breakdowns hang together', () => {
  expect(closest([waiting, 18, 22], (year) => discloseApart(year, withZeros))).toBe(1);
});

/** A release by the same rule, of breakdowns of which the office does not know what they mean. */
function discloseApart({ breakdowns, ...year }: YearCounts, rule: DisclosureRule): YearRelease {
  const nameless = Object.entries(breakdowns).map(([name, cells]) => [
    name,
    cells.map(({ count }, index) => ({ code: `${index}`, count })),
  ]);
  return discloseYear({ ...year, breakdowns: Object.fromEntries(nameless) }, rule);
}
