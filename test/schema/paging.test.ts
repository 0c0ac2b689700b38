import fc from 'fast-check';

import {
  assertPageSize,
  comparePlaces,
  decodeCursor,
  encodeCursor,
  pageSizeMax,
  placeAfter,
} from '../../schema/paging';

import { codedErrorOf } from './codedErrorOf';

describe('a cursor', () => {
  const question = { conditions: { kinds: ['POOL'] }, orderBy: 'AMOUNT_DESC' };
  const place = { sortKey: '0000009007199254', id: 'essex:cc-13' };

  const notACursor = {
    message: 'after: is not a cursor of this hub.',
    extensions: { code: 'BAD_CURSOR', argument: 'after' },
  };
  const anotherQuestion = {
    message:
      'after: comes from another question: list, offices, filter and order must stay the same.',
    extensions: { code: 'BAD_CURSOR', argument: 'after' },
  };

  const decoded = (cursor: string): unknown[] =>
    JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
  const base64 = (content: string | Buffer): string => Buffer.from(content).toString('base64url');

  it('gives back every place it was made from', () => {
    // Cursors are JSON in UTF-8, so they carry no half of a surrogate pair; no database holds a NUL.
    const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\u0000'));
    const places = fc.record({ sortKey: text, id: text });
    fc.assert(
      fc.property(places, fc.jsonValue(), (anyPlace, anyQuestion) => {
        expect(decodeCursor(anyQuestion, encodeCursor(anyQuestion, anyPlace))).toEqual(anyPlace);
      }),
    );
  });

  it('is written in letters that need no escaping in a web address', () => {
    expect(encodeCursor(question, { sortKey: '~~~ÿÿÿ???', id: 'kent:ü' })).toMatch(/^[\w-]+$/);
  });

  it('belongs to the question however its properties are ordered', () => {
    const reordered = { orderBy: 'AMOUNT_DESC', conditions: { kinds: ['POOL'] } };
    expect(decodeCursor(reordered, encodeCursor(question, place))).toEqual(place);
  });

  it.each([
    ['another order', { ...question, orderBy: 'TITLE_ASC' }],
    ['another condition', { ...question, conditions: { kinds: ['PURCHASE'] } }],
    ['one condition more', { ...question, conditions: { kinds: ['POOL'], search: 'x' } }],
    ['no conditions', { ...question, conditions: {} }],
  ])('is refused for a question with %s', (_, other) => {
    expect(codedErrorOf(() => decodeCursor(question, encodeCursor(other, place)))).toEqual(
      anotherQuestion,
    );
  });

  it.each([
    ['nothing', ''],
    ['letters', 'nonsense'],
    ['a space', ' '],
    ['no base64', '%%%'],
    ['a cursor cut short', encodeCursor(question, place).slice(0, -5)],
    ['no JSON', base64('essex:cc-13')],
    ['JSON that is no list', base64('{"id":"essex:cc-13"}')],
    ['the text null', base64('null')],
    ['an empty list', base64('[]')],
    ['a list that is too short', base64('["mark","0"]')],
    ['a number for a sort key', base64('["mark",0,"essex:cc-13"]')],
    ['null for an identifier', base64('["mark","0",null]')],
    ['a list for an identifier', base64('["mark","0",["essex:cc-13"]]')],
    ['bytes that are no UTF-8', base64(Buffer.from([0xff, 0xfe, 0x5b, 0x80, 0x5d]))],
  ])('is refused when it holds %s', (_, cursor) => {
    expect(codedErrorOf(() => decodeCursor(question, cursor))).toEqual(notACursor);
  });

  it('is refused when bytes inside are no UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from('["'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('","0","a"]'),
    ]);
    expect(codedErrorOf(() => decodeCursor(question, base64(bytes)))).toEqual(notACursor);
  });

  it.each([
    ['padding', `${encodeCursor(question, place)}=`],
    ['a space', ` ${encodeCursor(question, place)}`],
    ['something more', base64(JSON.stringify([...decoded(encodeCursor(question, place)), 'x']))],
    ['a line break', base64(`${JSON.stringify(decoded(encodeCursor(question, place)))}\n`)],
  ])('is refused when it is written in another way than ours: %s', (_, cursor) => {
    expect(codedErrorOf(() => decodeCursor(question, cursor))).toEqual(notACursor);
  });

  it('is refused when its sort key is none of the list', () => {
    const cursor = encodeCursor(question, { ...place, sortKey: 'a title' });
    expect(codedErrorOf(() => decodeCursor(question, cursor, /^\d{16}$/))).toEqual(notACursor);
    expect(decodeCursor(question, encodeCursor(question, place), /^\d{16}$/)).toEqual(place);
  });

  it('answers any text with a place or a coded error, never with a fault', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json().map(base64)), (text) => {
        expect([notACursor, anotherQuestion]).toContainEqual(
          codedErrorOf(() => decodeCursor(question, text)),
        );
      }),
    );
  });

  describe('placeAfter', () => {
    it.each([null, undefined])('is the beginning for %s', (after) => {
      expect(placeAfter(question, after)).toBeNull();
    });

    it('is the place of a cursor', () => {
      expect(placeAfter(question, encodeCursor(question, place))).toEqual(place);
    });

    it('refuses an empty cursor, which is no first page', () => {
      expect(codedErrorOf(() => placeAfter(question, ''))).toEqual(notACursor);
    });
  });
});

describe('comparePlaces', () => {
  /** What COLLATE "C" promises: the order of code points, the shorter text first. */
  function compareCodePoints(a: string, b: string): number {
    const [left, right] = [a, b].map((text) =>
      Array.from(text, (sign) => sign.codePointAt(0) ?? 0),
    );
    for (const [index, point] of (left ?? []).entries()) {
      const other = right?.[index];
      if (other === undefined) return 1;
      if (point !== other) return Math.sign(point - other);
    }
    return (left?.length ?? 0) < (right?.length ?? 0) ? -1 : 0;
  }

  // Few letters, so that equal beginnings are common; with letters on both sides of the surrogates.
  const letters = fc.constantFrom('a', 'b', 'é', 'z', '~', '\u{FFFD}', '\u{FF41}', '\u{1F600}');
  const text = fc.oneof(fc.string({ unit: letters, maxLength: 6 }), fc.string({ unit: 'binary' }));
  const places = fc.record({ sortKey: text, id: text });

  it('orders by code point as PostgreSQL does, first by sort key, then by identifier', () => {
    fc.assert(
      fc.property(places, places, (a, b) => {
        const expected = compareCodePoints(a.sortKey, b.sortKey) || compareCodePoints(a.id, b.id);
        expect(Math.sign(comparePlaces(a, b))).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('puts an astral letter after the last letter of the basic plane, unlike JavaScript', () => {
    const emoji = { sortKey: '\u{1F600}', id: 'a' };
    const fullWidth = { sortKey: '\u{FF41}', id: 'a' };
    expect(comparePlaces(emoji, fullWidth)).toBe(1);
    expect(emoji.sortKey < fullWidth.sortKey).toBe(true);
  });

  it('looks at the identifier only where the sort keys are the same', () => {
    expect(comparePlaces({ sortKey: 'a', id: 'z' }, { sortKey: 'b', id: 'a' })).toBe(-1);
    expect(comparePlaces({ sortKey: 'a', id: 'z' }, { sortKey: 'a', id: 'a' })).toBe(1);
  });

  it('finds a place equal to itself alone', () => {
    fc.assert(fc.property(places, (place) => expect(comparePlaces(place, { ...place })).toBe(0)));
  });
});

describe('assertPageSize', () => {
  it.each([1, 2, 50, 499, 500])('takes %d', (first) => {
    expect(assertPageSize(first)).toBe(first);
  });

  it.each([null, undefined])('takes 50 for %s', (first) => {
    expect(assertPageSize(first)).toBe(50);
  });

  it.each([0, -1, 501, 1_000_000, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses %d and names the argument and its limits',
    (first) => {
      expect(codedErrorOf(() => assertPageSize(first))).toEqual({
        message: `first: must be from 1 to 500, not ${first}.`,
        extensions: { code: 'BAD_ARGUMENT', argument: 'first' },
      });
    },
  );

  it('has the limit that the error states', () => {
    expect(pageSizeMax).toBe(500);
  });
});
