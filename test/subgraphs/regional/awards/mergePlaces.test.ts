import fc from 'fast-check';

import type { Place } from '../../../../schema/questions';
import { mergePlaces } from '../../../../subgraphs/regional/awards/mergePlaces';

const place = (sortKey: string, id: string): Place => ({ sortKey, id });

/** Bytes in order, first of the sort key, then of the identifier. */
function compareBytes(a: Place, b: Place): number {
  const compare = (left: string, right: string): number =>
    Buffer.compare(Buffer.from(left), Buffer.from(right));
  return compare(a.sortKey, b.sortKey) || compare(a.id, b.id);
}

const sorted = (places: readonly Place[]): Place[] => places.toSorted(compareBytes);

/** What an office replies: its rows behind a place, in order, one more than the page. */
function replyOf(rows: readonly Place[], first: number, after: Place | null): Place[] {
  const behind = rows.filter((row) => after === null || compareBytes(after, row) < 0);
  return sorted(behind).slice(0, first + 1);
}

/** All places, read page by page as a client does. */
function readToTheEnd(offices: readonly (readonly Place[])[], first: number): Place[] {
  const read: Place[] = [];
  let after: Place | null = null;
  for (let hasNextPage = true; hasNextPage;) {
    const merged = mergePlaces(
      offices.map((rows) => replyOf(rows, first, after)),
      first,
    );
    read.push(...merged.places);
    after = merged.places.at(-1) ?? null;
    hasNextPage = merged.hasNextPage;
    // Pages that never end are a failure, not a test that hangs.
    if (read.length > offices.flat().length) throw new Error('The pages have no end.');
    if (merged.places.length === 0 && hasNextPage) throw new Error('A page is empty.');
  }
  return read;
}

// Few sort keys, so that many rows share one; letters on both sides of the surrogates.
const sortKey = fc.string({
  unit: fc.constantFrom('0', '9', '~', '\u{FF41}', '\u{1F600}'),
  maxLength: 2,
});
const id = fc.string({
  unit: fc.constantFrom('a', 'b', 'é', '\u{1F600}'),
  minLength: 1,
  maxLength: 4,
});
const rows = fc.uniqueArray(fc.record({ sortKey, id }), {
  selector: (row) => row.id,
  maxLength: 25,
});

/** Rows and the office each of them lies with. */
const spreadRows = fc
  .tuple(rows, fc.integer({ min: 1, max: 5 }), fc.infiniteStream(fc.nat()))
  .map(([all, officeCount, lots]) => {
    const offices = Array.from({ length: officeCount }, (): Place[] => []);
    for (const row of all) offices[(lots.next().value ?? 0) % officeCount]?.push(row);
    return { all, offices };
  });

it('merges two sorted pages and says that something was left behind', () => {
  const essex = [place('1', 'essex:a'), place('4', 'essex:b')];
  const kent = [place('2', 'kent:a'), place('3', 'kent:b')];
  expect(mergePlaces([essex, kent], 3)).toEqual({
    places: [place('1', 'essex:a'), place('2', 'kent:a'), place('3', 'kent:b')],
    hasNextPage: true,
  });
});

it('has no next page when everything is on this one', () => {
  const essex = [place('1', 'essex:a')];
  const kent = [place('2', 'kent:a')];
  expect(mergePlaces([essex, kent], 2)).toEqual({
    places: [...essex, ...kent],
    hasNextPage: false,
  });
});

it.each([[[]], [[[]]], [[[], []]]])('makes an empty page of %j', (pages) => {
  expect(mergePlaces(pages, 10)).toEqual({ places: [], hasNextPage: false });
});

it('puts an identifier that several offices know once, at its first place', () => {
  const essex = [place('b', 'GB-CHC-298028')];
  const kent = [place('a', 'GB-CHC-298028'), place('c', 'LOCAL-tonic')];
  expect(mergePlaces([essex, kent], 2)).toEqual({
    places: [place('a', 'GB-CHC-298028'), place('c', 'LOCAL-tonic')],
    hasNextPage: false,
  });
  expect(mergePlaces([kent, essex], 2)).toEqual(mergePlaces([essex, kent], 2));
});

it('reads, page by page, the one sorted list of all rows, however they are spread', () => {
  fc.assert(
    fc.property(spreadRows, fc.integer({ min: 1, max: 8 }), ({ all, offices }, first) => {
      expect(readToTheEnd(offices, first)).toEqual(sorted(all));
    }),
  );
});

it('does not depend on the order of the offices', () => {
  fc.assert(
    fc.property(spreadRows, fc.integer({ min: 1, max: 8 }), ({ offices }, first) => {
      expect(mergePlaces(offices.toReversed(), first)).toEqual(mergePlaces(offices, first));
    }),
  );
});

it('keeps every other row in its order when an office is missing', () => {
  fc.assert(
    fc.property(spreadRows, ({ all, offices: [gone = [], ...others] }) => {
      const kept = sorted(all).filter((row) => !gone.includes(row));
      expect(mergePlaces(others, 25).places).toEqual(kept);
    }),
  );
});

it('leaves the replies as they came', () => {
  const pages = [[place('2', 'b'), place('1', 'a')]];
  mergePlaces(pages, 1);
  expect(pages).toEqual([[place('2', 'b'), place('1', 'a')]]);
});
