import fc from 'fast-check';

import { percentile } from '../../../bench/load/percentile';
import { ratios, summarise } from '../../../bench/measuring/summarise';
import { inDigits, withSpread } from '../../../bench/results/inDigits';

describe('summarise', () => {
  it('takes the middle one, or the mean of the middle two', () => {
    expect(summarise([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
    expect(summarise([4, 1, 2, 3])).toEqual({ median: 2.5, min: 1, max: 4 });
    expect(summarise([7])).toEqual({ median: 7, min: 7, max: 7 });
  });

  it('leaves out rounds without a number, and has none when no round has one', () => {
    expect(summarise([NaN, 5, Infinity])).toEqual({ median: 5, min: 5, max: 5 });
    expect(summarise([NaN])).toEqual({ median: NaN, min: NaN, max: NaN });
    expect(summarise([])).toEqual({ median: NaN, min: NaN, max: NaN });
  });

  it('has as many values below its median as above, whatever their order', () => {
    const values = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1 });
    fc.assert(
      fc.property(values, (given) => {
        const { median, min, max } = summarise(given);
        const below = given.filter((value) => value < median).length;
        const above = given.filter((value) => value > median).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(given.length / 2);
        expect(summarise([...given].reverse())).toEqual({ median, min, max });
        expect([min, max]).toEqual([Math.min(...given), Math.max(...given)]);
      }),
    );
  });
});

it('compares only what was measured in the same round', () => {
  expect(ratios([10, 30], [5, 10])).toEqual([2, 3]);
  expect(ratios([10, 30], [5])).toEqual([2, NaN]);
});

describe('percentile', () => {
  const oneToHundred = Array.from({ length: 100 }, (_, index) => index + 1);

  it('is the value that this share does not exceed', () => {
    expect([0.5, 0.95, 0.99, 1].map((share) => percentile(oneToHundred, share))).toEqual([
      50, 95, 99, 100,
    ]);
    expect(percentile([1, 2, 3], 0.5)).toBe(2);
    expect(percentile([4], 0.99)).toBe(4);
  });

  it('is no number where there is no value', () => {
    expect(percentile([], 0.5)).toBeNaN();
  });
});

it('writes numbers with about three digits, and a spread only where there is one', () => {
  expect([1234.5, 64.25, 6.421, 0.5, NaN].map(inDigits)).toEqual([
    '1235',
    '64.3',
    '6.42',
    '0.50',
    '–',
  ]);
  expect(withSpread({ median: 642, min: 600.4, max: 680 })).toBe('642 (600–680)');
  expect(withSpread({ median: 5, min: 5, max: 5 })).toBe('5.00');
  expect(withSpread({ median: NaN, min: NaN, max: NaN })).toBe('–');
});
