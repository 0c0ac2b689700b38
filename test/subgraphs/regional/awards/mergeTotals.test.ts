import fc from 'fast-check';

import {
  type AwardTotal,
  mergeTotals,
  type OfficeTotals,
} from '../../../../subgraphs/regional/awards/mergeTotals';

function aTotal(changes: Partial<AwardTotal> = {}): AwardTotal {
  const amounts = { totalPence: 500, minPence: 200, maxPence: 300 };
  return { key: [], count: 2, withoutAmount: 0, ...amounts, ...changes };
}

const regions: Readonly<Record<string, string>> = {
  essex: 'eastern',
  norfolk: 'eastern',
  kent: 'south-east',
};
const placeOf = (dimension: 'OFFICE' | 'REGION', office: string): string | null =>
  dimension === 'OFFICE' ? office : (regions[office] ?? null);

const nothing = aTotal({ count: 0, totalPence: 0, minPence: null, maxPence: null });

describe('by example', () => {
  const essex: OfficeTotals = {
    office: 'essex',
    rows: [
      aTotal({ key: ['POOL', null], totalPence: 900, maxPence: 700 }),
      aTotal({ key: ['PURCHASE', 'hate-crime'] }),
    ],
    financialYears: ['2014-15', '2015-16'],
  };
  const kent: OfficeTotals = {
    office: 'kent',
    rows: [
      aTotal({
        key: ['PURCHASE', 'hate-crime'],
        count: 1,
        totalPence: 0,
        withoutAmount: 1,
        minPence: null,
        maxPence: null,
      }),
    ],
    financialYears: ['2013-14', '2015-16'],
  };

  it('adds up groups of the same key over offices, largest sum first', () => {
    expect(mergeTotals([essex, kent], ['KIND', 'PRIORITY'], placeOf)).toEqual({
      groups: [
        aTotal({ key: ['POOL', null], totalPence: 900, maxPence: 700 }),
        aTotal({ key: ['PURCHASE', 'hate-crime'], count: 3, withoutAmount: 1 }),
      ],
      total: aTotal({ count: 5, totalPence: 1400, withoutAmount: 1, maxPence: 700 }),
      financialYears: ['2013-14', '2014-15', '2015-16'],
    });
  });

  it('puts office and region into the key where they were asked for', () => {
    const keysBy = (dimensions: readonly string[]) =>
      mergeTotals([essex, kent], dimensions, placeOf).groups.map(({ key }) => key);
    expect(keysBy(['KIND', 'REGION', 'PRIORITY', 'OFFICE'])).toEqual([
      ['POOL', 'eastern', null, 'essex'],
      ['PURCHASE', 'eastern', 'hate-crime', 'essex'],
      ['PURCHASE', 'south-east', 'hate-crime', 'kent'],
    ]);
  });

  it('adds offices of one region together, and those in none under null', () => {
    const row = aTotal({ count: 1, totalPence: 100, minPence: 100, maxPence: 100 });
    const offices = ['essex', 'norfolk', 'mopac'].map((office) => ({
      office,
      rows: [row],
      financialYears: [],
    }));
    expect(mergeTotals(offices, ['REGION'], placeOf).groups).toEqual([
      aTotal({ key: ['eastern'], totalPence: 200, minPence: 100, maxPence: 100 }),
      { ...row, key: [null] },
    ]);
  });

  it('tells a value that is not recorded from a text that says so', () => {
    const offices = [null, 'null', ''].map((value) => ({
      office: 'essex',
      rows: [aTotal({ key: [value] })],
      financialYears: [],
    }));
    expect(mergeTotals(offices, ['PRIORITY'], placeOf).groups).toHaveLength(3);
  });

  it('puts groups of one sum in the order of their count, then of their key', () => {
    const rows = [aTotal({ key: ['b'] }), aTotal({ key: ['a'] }), aTotal({ key: ['c'], count: 3 })];
    const merged = mergeTotals([{ office: 'essex', rows, financialYears: [] }], ['KIND'], placeOf);
    expect(merged.groups.map(({ key }) => key)).toEqual([['c'], ['a'], ['b']]);
  });

  it('has no groups and a total of nothing when nobody answered', () => {
    const empty = { groups: [], total: nothing, financialYears: [] };
    expect(mergeTotals([], ['OFFICE'], placeOf)).toEqual(empty);
    expect(mergeTotals([{ office: 'essex', rows: [], financialYears: [] }], [], placeOf)).toEqual(
      empty,
    );
  });

  it('has no smallest and no largest where no amount is published, which is not zero', () => {
    const unknown = { ...nothing, count: 1, withoutAmount: 1 };
    const merged = mergeTotals(
      [{ office: 'kent', rows: [unknown], financialYears: ['2015-16'] }],
      [],
      placeOf,
    );
    expect(merged.total).toEqual(unknown);
    const zero = aTotal({ count: 1, totalPence: 0, minPence: 0, maxPence: 0 });
    expect(
      mergeTotals([{ office: 'kent', rows: [zero], financialYears: [] }], [], placeOf).total,
    ).toEqual(zero);
  });

  it('refuses a sum that is not exact', () => {
    const rows = [aTotal({ totalPence: Number.MAX_SAFE_INTEGER })];
    const offices = ['essex', 'kent'].map((office) => ({ office, rows, financialYears: [] }));
    expect(() => mergeTotals(offices, [], placeOf)).toThrow(
      new RangeError('A total is beyond 2^53 pence.'),
    );
    expect(mergeTotals(offices.slice(1), [], placeOf).total.totalPence).toBe(
      Number.MAX_SAFE_INTEGER,
    );
  });
});

describe('whatever the offices reply', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000 });
  const row = fc
    .record({
      key: fc.tuple(
        fc.constantFrom('POOL', 'PURCHASE', null),
        fc.constantFrom('hate-crime', 'domestic-abuse', null),
      ),
      amounts: fc.array(fc.option(amount), { minLength: 1, maxLength: 4 }),
    })
    .map(({ key, amounts }): AwardTotal => totalOf(key, amounts));
  const year = fc.constantFrom('2013-14', '2014-15', '2015-16');
  const replies = fc.uniqueArray(
    fc.record({
      office: fc.constantFrom('essex', 'kent', 'norfolk', 'mopac'),
      rows: fc.array(row, { maxLength: 6 }),
      financialYears: fc.array(year),
    }),
    { selector: ({ office }) => office },
  );
  const dimensions = fc
    .subarray(['OFFICE', 'REGION'])
    .map((places) => [...places, 'KIND', 'PRIORITY']);

  /** What an office says of one group of awards with these amounts. */
  function totalOf(key: AwardTotal['key'], amounts: readonly (number | null)[]): AwardTotal {
    const known = amounts.filter((value) => value !== null);
    return {
      key,
      count: amounts.length,
      totalPence: known.reduce((sum, value) => sum + value, 0),
      withoutAmount: amounts.length - known.length,
      minPence: known.length === 0 ? null : Math.min(...known),
      maxPence: known.length === 0 ? null : Math.max(...known),
    };
  }

  const sum = (rows: readonly AwardTotal[], property: 'count' | 'totalPence' | 'withoutAmount') =>
    rows.reduce((total, row) => total + row[property], 0);

  it('the groups, the total and the replies add up to the same', () => {
    fc.assert(
      fc.property(replies, dimensions, (offices, by) => {
        const { groups, total } = mergeTotals(offices, by, placeOf);
        const rows = offices.flatMap((office) => office.rows);
        for (const property of ['count', 'totalPence', 'withoutAmount'] as const) {
          expect(sum(groups, property)).toBe(sum(rows, property));
          expect(total[property]).toBe(sum(rows, property));
        }
        const known = rows
          .flatMap(({ minPence, maxPence }) => [minPence ?? [], maxPence ?? []])
          .flat();
        expect(total.minPence).toBe(known.length === 0 ? null : Math.min(...known));
        expect(total.maxPence).toBe(known.length === 0 ? null : Math.max(...known));
      }),
    );
  });

  it('the order of the offices and of their rows does not matter', () => {
    fc.assert(
      fc.property(replies, dimensions, (offices, by) => {
        const turned = offices.toReversed().map((office) => ({
          ...office,
          rows: office.rows.toReversed(),
          financialYears: office.financialYears.toReversed(),
        }));
        expect(mergeTotals(turned, by, placeOf)).toEqual(mergeTotals(offices, by, placeOf));
      }),
    );
  });

  it('a missing office changes nothing of what the others say', () => {
    fc.assert(
      fc.property(replies, (offices) => {
        const by = ['OFFICE', 'KIND', 'PRIORITY'];
        const [gone, ...others] = offices;
        const kept = mergeTotals(offices, by, placeOf).groups.filter(
          ({ key: [office] }) => office !== gone?.office,
        );
        expect(mergeTotals(others, by, placeOf).groups).toEqual(kept);
      }),
    );
  });

  it('no two groups have one key', () => {
    fc.assert(
      fc.property(replies, dimensions, (offices, by) => {
        const keys = mergeTotals(offices, by, placeOf).groups.map(({ key }) => JSON.stringify(key));
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
