import fc from 'fast-check';

import {
  type AwardConditions,
  type AwardsQuestion,
  awardsQuestionSchema,
} from '../../schema/awards';
import { jointCommissionsQuestionSchema } from '../../schema/commissions';
import { conditionsOf } from '../../schema/conditionsOf';
import { providersQuestionSchema } from '../../schema/providers';
import { statementsQuestionSchema } from '../../schema/publications';
import { decodeQuestion, encodeQuestion } from '../../schema/questions';
import { totalsQuestionSchema } from '../../schema/totals';

import { codedErrorOf } from './codedErrorOf';

function anAwardsQuestion(changes: Partial<AwardsQuestion> = {}): AwardsQuestion {
  return { conditions: {}, orderBy: 'AMOUNT_DESC', first: 51, after: null, ...changes };
}

/** The same value with the properties of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([name, inner]) => [name, reversed(inner)]));
}

describe('encodeQuestion', () => {
  it('gives equal questions equal keys, however their properties are ordered', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (question) => {
        expect(encodeQuestion(reversed(question))).toBe(encodeQuestion(question));
      }),
    );
  });

  it('keeps the order of a list, which is part of the question', () => {
    expect(encodeQuestion({ groupBy: ['KIND', 'STATUS'] })).not.toBe(
      encodeQuestion({ groupBy: ['STATUS', 'KIND'] }),
    );
  });

  it('loses nothing of a question', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (question) => {
        const decoded: unknown = JSON.parse(encodeQuestion(question));
        expect(decoded).toEqual(JSON.parse(JSON.stringify(question)));
      }),
    );
  });

  it('takes a condition that is undefined for one that is not there', () => {
    expect(encodeQuestion({ search: undefined, kinds: ['POOL'] })).toBe('{"kinds":["POOL"]}');
  });
});

describe('decodeQuestion', () => {
  it.each([
    [
      'awards',
      awardsQuestionSchema,
      anAwardsQuestion({
        conditions: {
          financialYears: ['2014-15'],
          priorities: ['hate-crime'],
          kinds: ['POOL'],
          statuses: ['SPENT'],
          providers: ['GB-CHC-298028'],
          search: 'IDVA',
          minAmountPence: 0,
          maxAmountPence: Number.MAX_SAFE_INTEGER,
        },
        after: { sortKey: '~', id: 'essex:cc-13' },
      }),
    ],
    ['totals', totalsQuestionSchema, { conditions: {}, groupBy: ['KIND', 'PROVIDER'] }],
    ['providers', providersQuestionSchema, { search: null, first: 1, after: null }],
    ['statements', statementsQuestionSchema, {}],
    ['joint commissions', jointCommissionsQuestionSchema, { financialYear: '2014-15' }],
  ] as const)('reads back a question about %s', (_, schema, question) => {
    expect(decodeQuestion<unknown>(schema, encodeQuestion(question))).toEqual(question);
  });

  const question = anAwardsQuestion();
  it.each<[string, unknown, string]>([
    ['a page longer than the longest', { ...question, first: 502 }, 'first'],
    ['an empty page', { ...question, first: 0 }, 'first'],
    ['half a row', { ...question, first: 1.5 }, 'first'],
    ['an order nobody knows', { ...question, orderBy: 'id; DROP TABLE award' }, 'orderBy'],
    ['a condition nobody knows', { ...question, conditions: { region: 'eastern' } }, 'conditions'],
    ['half a penny', { ...question, conditions: { minAmountPence: 0.5 } }, 'minAmountPence'],
    ['an amount as text', { ...question, conditions: { minAmountPence: '1' } }, 'minAmountPence'],
    ['a list with a number', { ...question, conditions: { kinds: ['POOL', 1] } }, 'kinds.1'],
    [
      'a list of 501 texts',
      { ...question, conditions: { providers: Array<string>(501).fill('x') } },
      'providers',
    ],
    [
      'a text of 1,001 letters',
      { ...question, conditions: { search: 'x'.repeat(1001) } },
      'search',
    ],
    ['half a place', { ...question, after: { id: 'essex:cc-13' } }, 'after.sortKey'],
    ['no page size', { conditions: {}, orderBy: 'AMOUNT_DESC', after: null }, 'first'],
    ['a property too many', { ...question, office: 'kent' }, 'office'],
  ])('refuses %s, naming it', (_, other, named) => {
    const error = codedErrorOf(() => decodeQuestion(awardsQuestionSchema, encodeQuestion(other)));
    expect(error).toEqual({
      message: expect.stringContaining(named) as string,
      extensions: { code: 'BAD_ARGUMENT', argument: 'question' },
    });
  });

  it.each(['', 'nonsense', '{', 'null', '[]', '"x"', '5', 'undefined'])(
    'refuses the key %j, which nobody here encoded',
    (key) => {
      expect(codedErrorOf(() => decodeQuestion(awardsQuestionSchema, key))).toMatchObject({
        extensions: { code: 'BAD_ARGUMENT', argument: 'question' },
      });
    },
  );

  it.each(['OFFICE', 'REGION'])('refuses to ask one office for sums by %s', (dimension) => {
    const key = encodeQuestion({ conditions: {}, groupBy: [dimension] });
    expect(codedErrorOf(() => decodeQuestion(totalsQuestionSchema, key))).toMatchObject({
      extensions: { code: 'BAD_ARGUMENT' },
    });
  });
});

describe('conditionsOf', () => {
  it('keeps what an office can check and leaves region and offices out', () => {
    expect(
      conditionsOf({
        region: 'eastern',
        offices: ['essex'],
        kinds: ['POOL'],
        search: '',
        minAmountPence: 0,
      }),
    ).toEqual({ kinds: ['POOL'], search: '', minAmountPence: 0 });
  });

  it('takes a condition given as null for none', () => {
    expect(conditionsOf({ kinds: null, search: undefined, financialYears: [] })).toEqual({
      financialYears: [],
    });
  });

  it('finds no conditions in an empty filter', () => {
    expect(conditionsOf({})).toEqual({});
  });

  it('answers a condition that is too long with an error a caller can act on', () => {
    const providers = Array<string>(501).fill('GB-CHC-298028');
    expect(codedErrorOf(() => conditionsOf({ providers }))).toEqual({
      message: 'filter.providers: must be a list of at most 500.',
      extensions: { code: 'BAD_ARGUMENT', argument: 'filter.providers' },
    });
  });

  it.each<[AwardConditions, string]>([
    [{ search: 'x'.repeat(201) }, 'filter.search: must be at most 200 characters.'],
    [{ search: '\u0000' }, 'filter.search: must not hold NUL.'],
    [{ priorities: ['x'] }, 'filter.priorities: "x" is not a priority. Known: domestic-abuse, '],
    [{ providers: ['x'] }, 'filter.providers: "x" is no organisation of the register; '],
    [
      { providers: ['GB-CHC-298028', '\u001b'.repeat(70)] },
      `filter.providers: "${'[U+001B]'.repeat(7)}…": An identifier cannot contain control characters.`,
    ],
  ])('refuses %j, naming the condition', (filter, message) => {
    expect(codedErrorOf(() => conditionsOf(filter))).toMatchObject({
      message: expect.stringContaining(message) as string,
      extensions: { code: 'BAD_ARGUMENT' },
    });
  });

  it('lets the organisations of the synthetic nation be asked for', () => {
    const providers = ['LOCAL-synthetic-essex-beacon-advice'];
    expect(conditionsOf({ providers })).toEqual({ providers });
  });
});
