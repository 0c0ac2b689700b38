import { checkStatement } from '../../../../subgraphs/office/publications/checkStatement';

import { aLine, aStatedTotal, linesOf } from './aStatedTotal';

/** Pence in a thousand pounds. */
const thousand = 100_000;

describe('a total that agrees', () => {
  it('equals the sum of its lines, exactly', () => {
    expect(
      checkStatement(
        aStatedTotal({ stated: 45_384_100 }),
        linesOf(22_284_100, 7_500_000, 15_600_000),
      ),
    ).toEqual({
      computed: 45_384_100,
      lineCount: 3,
      difference: 0,
      verdict: 'AGREES',
      explanation: 'The 3 lines add up to £453,841, exactly as stated.',
    });
  });

  it('takes off what is printed with a minus', () => {
    const crossCharge = aLine({ value: 8_500_000, sign: -1, precision: null });
    expect(
      checkStatement(aStatedTotal({ stated: 43_580_300 }), [...linesOf(52_080_300), crossCharge]),
    ).toMatchObject({
      computed: 43_580_300,
      lineCount: 2,
      verdict: 'AGREES',
    });
  });

  it('may have one line, or be nothing', () => {
    expect(checkStatement(aStatedTotal({ stated: 500 }), linesOf(500))).toMatchObject({
      verdict: 'AGREES',
      explanation: 'The one line gives £5, exactly as stated.',
    });
    expect(checkStatement(aStatedTotal({ stated: 0 }), linesOf(0, 0))).toMatchObject({
      verdict: 'AGREES',
      explanation: 'The 2 lines add up to £0, exactly as stated.',
    });
  });

  it('counts people in people', () => {
    const people = aStatedTotal({ measure: 'PEOPLE', stated: 109_815, precision: 1 });
    expect(
      checkStatement(people, [
        aLine({ value: 56_822, precision: null }),
        aLine({ value: 52_993, precision: null }),
      ]),
    ).toEqual({
      computed: 109_815,
      lineCount: 2,
      difference: 0,
      verdict: 'AGREES',
      explanation: 'The 2 lines add up to 109,815 people, exactly as stated.',
    });
  });
});

describe('a total that is rounded', () => {
  it('is within half its unit of the lines: £700k for £738,394', () => {
    const total = aStatedTotal({ stated: 70_000_000, precision: 100 * thousand });
    const remainder = [
      aLine({ value: 187_000_000, precision: 10 * thousand }),
      aLine({ value: 73_860_600, sign: -1 }),
      aLine({ value: 39_300_000, sign: -1, precision: thousand }),
    ];
    expect(checkStatement(total, remainder)).toEqual({
      computed: 73_839_400,
      lineCount: 3,
      difference: -3_839_400,
      verdict: 'ROUNDED',
      explanation:
        'The 3 lines add up to £738,394; the stated £700,000 agrees once figures are rounded to the nearest £100,000.',
    });
  });

  it('is the figure cut down to its unit: £1.8m for £1,870,000', () => {
    const total = aStatedTotal({ stated: 180_000_000, precision: 100 * thousand });
    expect(
      checkStatement(total, [aLine({ value: 187_000_000, precision: 10 * thousand })]),
    ).toEqual({
      computed: 187_000_000,
      lineCount: 1,
      difference: -7_000_000,
      verdict: 'ROUNDED',
      explanation:
        'The one line gives £1,870,000; the stated £1,800,000 is that figure cut down to a whole number of £100,000.',
    });
  });

  it('is never a figure rounded up to its unit', () => {
    const total = aStatedTotal({ stated: 190_000_000, precision: 100 * thousand });
    expect(checkStatement(total, linesOf(183_000_000)).verdict).toBe('DISAGREES');
    expect(checkStatement(total, linesOf(185_000_000)).verdict).toBe('ROUNDED');
  });

  it('is not cut down when it is no whole number of its unit', () => {
    const total = aStatedTotal({ stated: 180_050_000, precision: 100 * thousand });
    expect(checkStatement(total, linesOf(187_000_000)).verdict).toBe('DISAGREES');
  });

  it('is not cut down by a whole unit or more', () => {
    const total = aStatedTotal({ stated: 180_000_000, precision: 100 * thousand });
    expect(checkStatement(total, linesOf(190_000_000)).verdict).toBe('DISAGREES');
    expect(checkStatement(total, linesOf(189_999_900)).verdict).toBe('ROUNDED');
  });

  it('is cut down to its own unit, not to that of a line', () => {
    const total = aStatedTotal({ stated: 100_000_000, precision: 10 * thousand });
    const line = aLine({ value: 109_000_000, precision: 100 * thousand });
    expect(checkStatement(total, [line]).verdict).toBe('DISAGREES');
    expect(checkStatement({ ...total, precision: 100 * thousand }, [line]).verdict).toBe('ROUNDED');
  });

  it.each([
    ['the total', 10 * thousand, thousand],
    ['a line', thousand, 10 * thousand],
  ])('is as exact as the coarser side, here %s', (_, precision, linePrecision) => {
    const check = (stated: number) =>
      checkStatement(aStatedTotal({ stated, precision }), [
        aLine({ value: 20_000_000, precision: linePrecision }),
      ]);
    expect(check(20_500_000)).toMatchObject({
      verdict: 'ROUNDED',
      difference: 500_000,
      explanation:
        'The one line gives £200,000; the stated £205,000 agrees once figures are rounded to the nearest £10,000.',
    });
    expect(check(19_500_000).verdict).toBe('ROUNDED');
    expect(check(20_500_100).verdict).toBe('DISAGREES');
    expect(check(19_499_900).verdict).toBe('DISAGREES');
  });

  it('may be rounded in people', () => {
    const people = aStatedTotal({ measure: 'PEOPLE', stated: 32_000, precision: 1000 });
    expect(checkStatement(people, [aLine({ value: 32_410, precision: null })]).explanation).toBe(
      'The one line gives 32,410 people; the stated 32,000 people agrees once figures are rounded to the nearest 1,000.',
    );
  });
});

describe('a total that disagrees', () => {
  it('is less than its lines by more than rounding explains', () => {
    // Five approvals, one of them published to the nearest £100,000, against a stated split.
    const approvals = [614_428_800, 61_000_000, 21_000_000, 54_600_000].map((value) =>
      aLine({ value }),
    );
    const total = aStatedTotal({ stated: 952_097_000, precision: 10 * thousand });
    const competed = aLine({ value: 210_000_000, precision: 100 * thousand });
    expect(checkStatement(total, [...approvals, competed])).toEqual({
      computed: 961_028_800,
      lineCount: 5,
      difference: -8_931_800,
      verdict: 'DISAGREES',
      explanation: 'The 5 lines add up to £9,610,288; the stated £9,520,970 is £89,318 less.',
    });
  });

  it('is more than its lines', () => {
    const people = aStatedTotal({ measure: 'PEOPLE', stated: 109_875, precision: 1 });
    expect(
      checkStatement(people, [
        aLine({ value: 56_822, precision: null }),
        aLine({ value: 52_993, precision: null }),
      ]),
    ).toEqual({
      computed: 109_815,
      lineCount: 2,
      difference: 60,
      verdict: 'DISAGREES',
      explanation:
        'The 2 lines add up to 109,815 people; the stated 109,875 people is 60 people more.',
    });
  });

  it('may do so by a penny, where nothing is known to be rounded', () => {
    const total = aStatedTotal({ stated: 101, precision: null });
    expect(checkStatement(total, [aLine({ value: 100, precision: null })])).toMatchObject({
      difference: 1,
      verdict: 'DISAGREES',
      explanation: 'The one line gives £1; the stated £1.01 is £0.01 more.',
    });
  });

  it('stays as it was stated: difference and sum stand beside it', () => {
    const { computed, difference } = checkStatement(
      aStatedTotal({ stated: 944_087_700 }),
      linesOf(989_087_700),
    );
    expect((computed ?? 0) + (difference ?? 0)).toBe(944_087_700);
  });
});

describe('a line that is a fraction of a figure', () => {
  it('gives its share: three quarters of £1,385,000', () => {
    const line = aLine({ value: 138_500_000, numerator: 3, denominator: 4, precision: null });
    expect(checkStatement(aStatedTotal({ stated: 103_892_000 }), [line])).toEqual({
      computed: 103_875_000,
      lineCount: 1,
      difference: 17_000,
      verdict: 'DISAGREES',
      explanation: 'The one line gives £1,038,750; the stated £1,038,920 is £170 more.',
    });
  });

  it('gives whole pence, rounded line by line', () => {
    const third = aLine({ value: 100, numerator: 1, denominator: 3, precision: null });
    expect(
      checkStatement(aStatedTotal({ stated: 99, precision: null }), [third, third, third]),
    ).toMatchObject({
      computed: 99,
      verdict: 'AGREES',
    });
    const half = aLine({ value: 614_428_800, numerator: 1, denominator: 2 });
    expect(
      checkStatement(aStatedTotal({ stated: 307_000_000, precision: 10 * thousand }), [half]),
    ).toMatchObject({
      computed: 307_214_400,
      difference: -214_400,
      verdict: 'ROUNDED',
    });
  });
});

describe('a total that gives nothing to compare', () => {
  it('cannot be read', () => {
    const total = aStatedTotal({ stated: null, statedAsPublished: '£3,161,67', precision: null });
    expect(checkStatement(total, linesOf(350_000_000, 4_167_300))).toEqual({
      computed: 354_167_300,
      lineCount: 2,
      difference: null,
      verdict: 'UNREADABLE',
      explanation:
        'The stated total is printed "£3,161,67", which is not an amount; the 2 lines add up to £3,541,673.',
    });
  });

  it('is not published', () => {
    const total = aStatedTotal({ stated: null, statedAsPublished: '', precision: null });
    expect(checkStatement(total, linesOf(29_116_000))).toEqual({
      computed: 29_116_000,
      lineCount: 1,
      difference: null,
      verdict: 'NOT_CHECKABLE',
      explanation: 'No total is published; the one line gives £291,160.',
    });
  });

  const unknown = 'A line of this total has no published figure, so there is nothing to compare.';

  it.each([
    ['is stated', aStatedTotal({ stated: 100 })],
    ['cannot be read', aStatedTotal({ stated: null, statedAsPublished: '£1,6' })],
    ['is not published', aStatedTotal({ stated: null, statedAsPublished: '' })],
  ])('%s and has a line without a figure: unknown is not zero', (_, total) => {
    expect(checkStatement(total, linesOf(100, null))).toEqual({
      computed: null,
      lineCount: 2,
      difference: null,
      verdict: 'NOT_CHECKABLE',
      explanation: unknown,
    });
  });

  it('has no lines', () => {
    const { explanation, ...finding } = checkStatement(aStatedTotal({ stated: 100 }), []);
    expect(finding).toEqual({
      computed: null,
      lineCount: 0,
      difference: null,
      verdict: 'NOT_CHECKABLE',
    });
    // Where there is no line, none of them lacks a figure.
    expect(explanation).not.toBe(unknown);
  });
});
