import fc from 'fast-check';

import { manyInKeyOrder, oneInKeyOrder } from '../../../../subgraphs/office/database/inKeyOrder';

interface Row {
  readonly id: string;
  readonly grant: string | null;
}

const row = (id: string, grant: string | null = null): Row => ({ id, grant });
const a = row('a', 'g1');
const b = row('b', 'g2');
const c = row('c', 'g1');

describe('oneInKeyOrder', () => {
  it('puts rows in the order of the keys, null where a key has none', () => {
    expect(oneInKeyOrder(['b', 'lost', 'a'], [a, b, c], ({ id }) => id)).toEqual([b, null, a]);
  });

  it('answers a key that stands twice twice', () => {
    expect(oneInKeyOrder(['a', 'a'], [a], ({ id }) => id)).toEqual([a, a]);
  });

  it('answers no keys with nothing, and no rows with nulls', () => {
    expect(oneInKeyOrder<string, Row>([], [a], ({ id }) => id)).toEqual([]);
    expect(oneInKeyOrder<string, Row>(['a'], [], ({ id }) => id)).toEqual([null]);
  });
});

describe('manyInKeyOrder', () => {
  it('puts rows in lists in the order of the keys, and in a list in the order they came', () => {
    expect(manyInKeyOrder(['g2', 'lost', 'g1'], [c, b, a], ({ grant }) => grant)).toEqual([
      [b],
      [],
      [c, a],
    ]);
  });

  it('leaves out rows that belong to no key, or to one that was not asked', () => {
    expect(manyInKeyOrder(['g1'], [a, b, row('d')], ({ grant }) => grant)).toEqual([[a]]);
  });

  it('answers no keys with nothing, and no rows with empty lists', () => {
    expect(manyInKeyOrder<string, Row>([], [a], ({ grant }) => grant)).toEqual([]);
    expect(manyInKeyOrder<string, Row>(['g1', 'g2'], [], ({ grant }) => grant)).toEqual([[], []]);
  });
});

it('answers in the length and order of the keys whatever the database returns', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd');
  const keys = fc.array(key);
  const rows = fc.array(fc.record({ id: key, grant: fc.option(key) }));
  fc.assert(
    fc.property(keys, rows, (asked, found) => {
      const ones = oneInKeyOrder(asked, found, ({ id }) => id);
      expect(ones.map((one, index) => one === null || one.id === asked[index])).toEqual(
        asked.map(() => true),
      );
      const many = manyInKeyOrder(asked, found, ({ grant }) => grant);
      expect(many).toEqual(asked.map((wanted) => found.filter(({ grant }) => grant === wanted)));
    }),
  );
});
