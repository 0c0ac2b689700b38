import type { EngineName } from '../../../bench/engines/engines';
import { judge, type Verdict } from '../../../bench/measuring/checkAnswers';
import { findDifferences } from '../../../bench/measuring/findDifferences';
import { answerLines } from '../../../bench/results/answerLines';

describe('findDifferences', () => {
  const answer = {
    offices: [
      { code: 'essex', total: 5 },
      { code: 'kent', total: null },
    ],
  };

  it('finds none between equal answers, whatever the order of their properties', () => {
    const turned = {
      offices: [
        { total: 5, code: 'essex' },
        { total: null, code: 'kent' },
      ],
    };
    expect(findDifferences(answer, answer, 'data')).toEqual([]);
    expect(findDifferences(answer, turned, 'data')).toEqual([]);
  });

  it('names every place, and both values', () => {
    const other = { offices: [{ code: 'kent', total: 5 }, { code: 'essex', total: 0 }, {}] };
    expect(findDifferences(answer, other, 'data')).toEqual([
      'data.offices.0.code: "kent" instead of "essex"',
      'data.offices.1.code: "essex" instead of "kent"',
      'data.offices.1.total: 0 instead of null',
      'data.offices.2: {} instead of nothing',
    ]);
  });

  it('tells a missing value from null, and a list from an object', () => {
    expect(findDifferences({ a: null }, {}, 'data')).toEqual(['data.a: nothing instead of null']);
    expect(findDifferences([], {}, 'data')).toEqual(['data: {} instead of []']);
  });
});

describe('judge', () => {
  it('holds every answer against the first that is one', () => {
    const verdicts = judge(
      new Map([
        ['hub', { errors: [{ message: 'no' }], data: { a: 1 } }],
        ['stock', { data: { a: 1 } }],
        ['hive', { data: { a: 2 } }],
        ['hive-router', { data: { a: 1 } }],
      ]),
    );
    expect(Object.fromEntries(verdicts)).toEqual({
      hub: { kind: 'refuses', message: 'no' },
      stock: { kind: 'same' },
      hive: { kind: 'differs', differences: ['data.a: 2 instead of 1'] },
      'hive-router': { kind: 'same' },
    });
  });

  it('takes an answer without data for a refusal', () => {
    expect(judge(new Map([['hive', { data: null }]])).get('hive')).toEqual({
      kind: 'refuses',
      message: 'no data',
    });
  });
});

describe('answerLines', () => {
  const same = { kind: 'same' } as const;

  it('counts, when all are the same', () => {
    const checked = new Map([['q', new Map([['hub', same] as const, ['stock', same] as const])]]);
    expect(answerLines(checked)).toBe('2 of 2 answers (1 questions, every engine) are the same.');
  });

  it('names who differs or refuses, and how', () => {
    const differences = ['one', 'two', 'three', 'four'].map((word) => `data.${word}`);
    const checked = new Map([
      [
        'q',
        new Map<EngineName, Verdict>([
          ['hub', same],
          ['hive', { kind: 'refuses', message: 'a `b`\n c' }],
          ['hive-router', { kind: 'differs', differences }],
        ]),
      ],
    ]);
    expect(answerLines(checked).split('\n')).toEqual([
      '1 of 3 answers (1 questions, every engine) are the same.',
      'The others:',
      '',
      "- Hive Gateway, q: refuses: `a 'b' c`",
      '- Hive Gateway, Rust engine, q: differs: `data.one`; `data.two`; `data.three` and 1 more',
    ]);
  });
});
