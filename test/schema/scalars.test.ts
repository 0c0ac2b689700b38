import { GraphQLError, type GraphQLScalarType, Kind, parseValue, type ValueNode } from 'graphql';

import {
  dateScalar,
  dateTimeScalar,
  financialYearScalar,
  isFinancialYear,
  penceScalar,
  wholeNumberIn,
} from '../../schema/scalars';

/** What a scalar makes of a value from a variable, of a value it sends, and of a literal. */
function everyWay(scalar: GraphQLScalarType, value: unknown): unknown[] {
  return [
    scalar.parseValue(value),
    scalar.serialize(value),
    scalar.parseLiteral(parseValue(JSON.stringify(value))),
  ];
}

function messagesOf(scalar: GraphQLScalarType, value: unknown): string[] {
  return [() => scalar.parseValue(value), () => scalar.serialize(value)].map(messageOf);
}

function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('Date', () => {
  it.each(['2014-11-27', '2016-02-29', '2000-02-29', '1999-12-31', '9999-12-31'])(
    'takes %s as it is, in every direction',
    (day) => {
      expect(everyWay(dateScalar, day)).toEqual([day, day, day]);
    },
  );

  it.each([
    '0000-01-01',
    '2015-02-29',
    '1900-02-29',
    '2014-02-31',
    '2014-04-31',
    '2014-13-01',
    '2014-00-10',
    '2014-10-00',
    '2014-1-1',
    '27/11/2014',
    '2014-11-27T00:00:00Z',
    '2014-11-27\n',
    ' 2014-11-27',
    '٢٠١٤-١١-٢٧',
    '-2014-11-27',
    '',
    20141127,
    true,
    null,
    undefined,
    ['2014-11-27'],
  ])('refuses %j and says what a day is', (value) => {
    const message = `Date must be a day such as 2014-11-27, not ${JSON.stringify(value)}.`;
    expect(messagesOf(dateScalar, value)).toEqual([message, message]);
  });

  it('refuses a literal that is no string', () => {
    const literal: ValueNode = { kind: Kind.INT, value: '20141127' };
    expect(messageOf(() => dateScalar.parseLiteral(literal))).toBe(
      'Date must be a day such as 2014-11-27, not 20141127.',
    );
  });

  it.each(['20141127', '"2014-02-31"'])(
    'says where in a document the literal %s stands',
    (text) => {
      const literal = parseValue(text);
      expect(() => dateScalar.parseLiteral(literal)).toThrow(
        expect.objectContaining({
          message: `Date must be a day such as 2014-11-27, not ${text}.`,
          nodes: [literal],
        }),
      );
    },
  );
});

describe('DateTime', () => {
  it.each([
    ['2014-11-29T23:30:00Z', '2014-11-29T23:30:00.000Z'],
    ['2014-11-29T23:30Z', '2014-11-29T23:30:00.000Z'],
    ['2014-06-29T00:30:00+01:00', '2014-06-28T23:30:00.000Z'],
    ['2014-11-29T23:30:00.123-05:30', '2014-11-30T05:00:00.123Z'],
  ])('takes %s, in every direction, as the moment in UTC that it is', (moment, utc) => {
    expect(everyWay(dateTimeScalar, moment)).toEqual([utc, utc, utc]);
    expect(everyWay(dateTimeScalar, utc)).toEqual([utc, utc, utc]);
  });

  it.each([
    '2014-11-29T23:30:00',
    '2014-11-29 23:30:00Z',
    '2014-11-29T24:00:00Z',
    '2014-11-29T23:60:00Z',
    '2014-11-29T23:30:60Z',
    '2014-11-29T23:30:00.1234Z',
    '2014-11-29T23:30:00+24:00',
    '2015-02-29T12:00:00Z',
    '0001-01-01T00:00:00+01:00',
    '9999-12-31T23:59:59-01:00',
    '2014-11-29',
    '',
    1417303800000,
    true,
    null,
  ])('refuses %j and says what a moment is', (value) => {
    const message = `DateTime must be a moment with its zone, such as 2014-11-29T23:30:00Z, not ${JSON.stringify(value)}.`;
    expect(messagesOf(dateTimeScalar, value)).toEqual([message, message]);
  });
});

describe('FinancialYear', () => {
  it.each(['2014-15', '1999-00', '2009-10', '2099-00'])(
    'takes %s as it is, in every direction',
    (year) => {
      expect(everyWay(financialYearScalar, year)).toEqual([year, year, year]);
      expect(isFinancialYear(year)).toBe(true);
    },
  );

  it.each([
    '0000-01',
    '2014-16',
    '2014-14',
    '2014-13',
    '1999-99',
    '1999-100',
    '2014/15',
    '14-15',
    '2014-2015',
  ])('refuses %s: the second half follows from the first', (year) => {
    const message = `FinancialYear must be a financial year such as 2014-15, not "${year}".`;
    expect(messagesOf(financialYearScalar, year)).toEqual([message, message]);
    expect(isFinancialYear(year)).toBe(false);
  });
});

describe('Pence', () => {
  it.each([0, 1, -1, 2_950_000, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])(
    'takes %d as it is, in every direction',
    (pence) => {
      expect(everyWay(penceScalar, pence)).toEqual([pence, pence, pence]);
    },
  );

  it.each([0.5, 1e-9, 2 ** 53, -(2 ** 53), 1e21, '100', '', null, true, [100]])(
    'refuses %j',
    (value) => {
      const message = `Pence must be a whole number below 2^53, not ${JSON.stringify(value)}.`;
      expect(messagesOf(penceScalar, value)).toEqual([message, message]);
    },
  );

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'refuses %d, which is no amount',
    (value) => {
      expect(messagesOf(penceScalar, value)).not.toContain('accepted');
    },
  );

  it.each(['9007199254740992', '9007199254740993', '-9007199254740993'])(
    'refuses the literal %s, which no JSON integer holds exactly',
    (digits) => {
      expect(
        messageOf(() => penceScalar.parseLiteral({ kind: Kind.INT, value: digits })),
      ).toContain('Pence must be a whole number below 2^53');
    },
  );

  it.each([
    ['1e+05', 100_000],
    ['1E5', 100_000],
    ['100000.0', 100_000],
    ['-100000.00', -100_000],
    ['1234.5e1', 12_345],
    ['1000e-2', 10],
    ['0.0', 0],
    ['0e999999', 0],
    ['9007199254740991.0', Number.MAX_SAFE_INTEGER],
  ])('reads the literal %s as the whole pence that it is', (literal, pence) => {
    expect(penceScalar.parseLiteral(parseValue(literal))).toBe(pence);
    expect(wholeNumberIn(literal)).toBe(pence);
  });

  it.each([
    '100000.5',
    '1e-1',
    '1.5e0',
    '100000.00000000000000001',
    '9007199254740992.0',
    '1e16',
    '1e400',
    '1e-999999999999999999999',
  ])('refuses the literal %s, which is not whole pence below 2^53', (literal) => {
    expect(messageOf(() => penceScalar.parseLiteral(parseValue(literal)))).toBe(
      `Pence must be a whole number below 2^53, not ${literal}.`,
    );
    expect(wholeNumberIn(literal)).toBeNull();
  });

  it.each([
    '',
    ' 1',
    '1 ',
    '+1',
    '0x10',
    '1,000',
    '1_000',
    '.5',
    '5.',
    'Infinity',
    'NaN',
    '£1',
    '١',
  ])('knows no number in the text %j', (text) => {
    expect(wholeNumberIn(text)).toBeNull();
  });

  it.each(['"100"', 'true', 'null', '[1]'])('refuses the literal %s', (literal) => {
    expect(messageOf(() => penceScalar.parseLiteral(parseValue(literal)))).toBe(
      `Pence must be a whole number below 2^53, not ${literal}.`,
    );
  });
});
