import { checkStatement } from '../../../../subgraphs/office/publications/checkStatement';

import { aStatedTotal, linesOf } from './aStatedTotal';

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
