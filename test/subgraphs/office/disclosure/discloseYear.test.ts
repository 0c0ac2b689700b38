import {
  isRoundedDown,
  leastStrictRule,
  tightenRule,
} from '../../../../subgraphs/office/disclosure/DisclosureRule';
import { discloseYear } from '../../../../subgraphs/office/disclosure/discloseYear';
import { rangeBehind, roundCount } from '../../../../subgraphs/office/disclosure/findRanges';

const year = { office: 'essex', financialYear: '2014-15' };
const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
const cells = (counts: readonly number[]) =>
  counts.map((count, index) => ({ code: `${index}`, count }));

function released(counts: readonly number[], rule = leastStrictRule) {
  const crimes = { CRIME_TYPE: cells(counts) };
  const release = discloseYear({ ...year, total: total(counts), breakdowns: crimes }, rule);
  return [release.total, release.breakdowns.CRIME_TYPE?.map(({ count }) => count)];
}

const publishing = tightenRule({ zeroIsPublished: true });

it.each([
  [
    'suppresses another in any case beside one that is small alone',
    [4, 60, 200, 300, 400, 500],
    [1465, [null, null, 200, 300, 400, 500]],
  ],
  ['rounds to 5 what is not small', [12, 13, 100, 1002], [1125, [10, 15, 100, 1000]]],
  [
    'suppresses small cells and none, where rounding covers them',
    [4, 0, 3, 151, 402],
    [560, [null, null, null, 150, 400]],
  ],
  [
    'suppresses the smallest beside a small one that the total gives back',
    [9, 60, 200],
    [270, [null, null, 200]],
  ],
  ['discloses nothing of a year that is small itself', [4, 3, 0], [null, [null, null, null]]],
])('%s', (_, counts, expected) => {
  expect(released(counts)).toEqual(expected);
});

it.each([
  ['shows zero where the office allows it', [0, 20, 31], [50, [0, 20, 30]]],
  [
    'but not beside one that is suppressed for another',
    [0, 4, 60, 200],
    [265, [null, null, null, 200]],
  ],
  ['but not where all the others would be known from it', [0, 2, 3], [null, [null, null, null]]],
  [
    'nor where the total tells that others are one each',
    [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    [10, Array(11).fill(null)],
  ],
  ['shows a year without victims', [0, 0], [0, [0, 0]]],
])('%s', (_, counts, expected) => {
  expect(released(counts, publishing)).toEqual(expected);
});

it('gives the same counts the same release, and refuses those that do not add up', () => {
  const counts = { ...year, total: 69, breakdowns: { SOURCE: cells([9, 60]) } };
  expect(discloseYear(counts, leastStrictRule)).toEqual(discloseYear(counts, leastStrictRule));
  expect(() => discloseYear({ ...counts, total: 70 }, leastStrictRule)).toThrow(
    'SOURCE adds up to 69, not to the total of 70.',
  );
});

it('follows a stricter rule', () => {
  const strict = tightenRule({ threshold: 50, roundingBase: 20 });
  expect(released([30, 51, 400, 900], strict)).toEqual([1380, [null, null, 400, 900]]);
});

it.each([
  [{ threshold: 9 }, 'threshold of disclosure is a whole number from 10 to 1000, not 9'],
  [{ threshold: 10.5 }, 'threshold of disclosure is a whole number from 10 to 1000, not 10.5'],
  [{ threshold: NaN }, 'not NaN'],
  [{ roundingBase: 1 }, 'roundingBase of disclosure is a whole number from 5 to 10, not 1'],
  [{ roundingBase: 11 }, 'roundingBase of disclosure is a whole number from 5 to 10, not 11'],
  [{ threshold: 12 }, 'threshold of disclosure is not rounded down: 12 is'],
  [{ threshold: 11 }, 'threshold of disclosure is not rounded down: 11 is'],
])('refuses the rule %j', (settings, message) => {
  expect(() => tightenRule(settings)).toThrow(message);
});

it('lets out no number under the threshold, nor one that stands for few counts', () => {
  const thresholds = Array.from({ length: 91 }, (_, more) => 10 + more);
  const rules = [5, 10, 20].flatMap((roundingBase) =>
    thresholds
      .filter((threshold) => threshold >= roundingBase)
      .filter((threshold) => !isRoundedDown({ threshold, roundingBase }))
      .map((threshold) => tightenRule({ threshold, roundingBase })),
  );
  expect(rules.length).toBeGreaterThan(100);
  for (const rule of rules) {
    const shown = roundCount(rule.threshold, rule.roundingBase);
    const { least, most } = rangeBehind(shown, rule);
    expect(shown).toBeGreaterThanOrEqual(rule.threshold);
    expect(most - least + 1).toBeGreaterThanOrEqual(rule.roundingBase / 2);
  }
});
