import fc from 'fast-check';

import { comparePlaces } from '../../schema/paging';

/** What COLLATE "C" promises: the order of code points, the shorter text first. */
function compareCodePoints(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => Array.from(text, (sign) => sign.codePointAt(0) ?? 0));
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
