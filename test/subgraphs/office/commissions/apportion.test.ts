import fc from 'fast-check';

import { apportion, type Apportionment } from '../../../../subgraphs/office/commissions/apportion';

const six = ['bedfordshire', 'cambridgeshire', 'essex', 'hertfordshire', 'norfolk', 'suffolk'];

function amountsOf(apportionment: Apportionment): Record<string, number> {
  const { shares, problems } = apportion(apportionment);
  expect(problems).toEqual([]);
  return Object.fromEntries(shares.map(({ office, amountPence }) => [office, amountPence]));
}

describe('whole pence', () => {
  it('in equal shares, the spare pennies by office code', () => {
    const participants = [...six].reverse().map((office) => ({ office }));
    expect(amountsOf({ totalPence: 11_000_000, basis: 'EQUAL', participants })).toEqual({
      bedfordshire: 1_833_334,
      cambridgeshire: 1_833_334,
      essex: 1_833_333,
      hertfordshire: 1_833_333,
      norfolk: 1_833_333,
      suffolk: 1_833_333,
    });
  });

  it('by population, the spare pennies to the largest remainders', () => {
    const participants = [
      { office: 'a', weight: 5 },
      { office: 'b', weight: 3 },
      { office: 'c', weight: 1 },
    ];
    // 55.55, 33.33 and 11.11 of a hundred: the penny goes to a.
    expect(amountsOf({ totalPence: 100, basis: 'POPULATION', participants })).toEqual({
      a: 56,
      b: 33,
      c: 11,
    });
  });

  it('as agreed, following no formula and leaving a rest: TONIC, £85,000 of £110,000', () => {
    const agreed = apportion({
      totalPence: 11_000_000,
      basis: 'AGREED_AMOUNTS',
      participants: [
        { office: 'norfolk', amountPence: 5_000_000 },
        { office: 'cambridgeshire', amountPence: 3_500_000 },
      ],
    });
    expect(agreed).toEqual({
      shares: [
        { office: 'cambridgeshire', amountPence: 3_500_000 },
        { office: 'norfolk', amountPence: 5_000_000 },
      ],
      unallocatedPence: 2_500_000,
      problems: [],
    });
  });

  it('exactly, however large total and weights are', () => {
    const largest = Number.MAX_SAFE_INTEGER;
    const participants = ['a', 'b'].map((office) => ({ office, weight: largest }));
    expect(amountsOf({ totalPence: largest, basis: 'FORMULA', participants })).toEqual({
      a: 4_503_599_627_370_496,
      b: 4_503_599_627_370_495,
    });
  });
});

const wholeNumber = fc.oneof(fc.maxSafeNat(), fc.nat({ max: 20 }));
const arbitraryApportionment: fc.Arbitrary<Apportionment> = fc.record({
  totalPence: wholeNumber,
  basis: fc.constantFrom('POPULATION' as const, 'FORMULA' as const),
  participants: fc
    .uniqueArray(fc.record({ office: fc.string({ minLength: 1 }), weight: wholeNumber }), {
      selector: ({ office }: { office: string }) => office,
      minLength: 1,
      maxLength: 43,
    })
    .filter((participants) => participants.some(({ weight }) => weight > 0)),
});

describe('for any weights and totals', () => {
  it('shares add up to the total exactly, and none is a penny off its part', () => {
    fc.assert(
      fc.property(arbitraryApportionment, (apportionment) => {
        const { shares, unallocatedPence } = apportion(apportionment);
        const sum = shares.reduce((added, { amountPence }) => added + BigInt(amountPence), 0n);
        expect(sum).toBe(BigInt(apportionment.totalPence));
        expect(unallocatedPence).toBe(0);
        const { participants } = apportionment;
        const weights = participants.reduce((added, { weight }) => added + BigInt(weight ?? 0), 0n);
        for (const { office, amountPence } of shares) {
          const weight = participants.find((one) => one.office === office)?.weight ?? 0;
          const part = BigInt(apportionment.totalPence) * BigInt(weight);
          const gap = BigInt(amountPence) * weights - part;
          expect(gap < weights && gap > -weights).toBe(true);
        }
      }),
    );
  });

  it('the order of the offices changes nothing', () => {
    fc.assert(
      fc.property(arbitraryApportionment, ({ participants, ...rest }) => {
        const reversed = [...participants].reverse();
        expect(apportion({ ...rest, participants: reversed })).toEqual(
          apportion({ ...rest, participants }),
        );
      }),
    );
  });
});

describe('what cannot be divided is a problem with a field', () => {
  const equal = { totalPence: 100, basis: 'EQUAL', participants: [{ office: 'essex' }] } as const;
  const agreed = { ...equal, basis: 'AGREED_AMOUNTS' } as const;
  const formula = { ...equal, basis: 'FORMULA' } as const;

  it.each<[string, string, Apportionment]>([
    ['NOT_WHOLE_PENCE', 'totalPence', { ...equal, totalPence: -1 }],
    ['NOT_WHOLE_PENCE', 'totalPence', { ...equal, totalPence: 0.5 }],
    ['NOT_WHOLE_PENCE', 'totalPence', { ...equal, totalPence: 2 ** 53 }],
    ['NOT_WHOLE_PENCE', 'totalPence', { ...equal, totalPence: NaN }],
    ['NO_PARTICIPANT', 'participants', { ...equal, participants: [] }],
    ['BASIS_NOT_RECORDED', 'basis', { ...equal, basis: 'NOT_RECORDED' }],
    [
      'PARTICIPANT_TWICE',
      'participants[1].office',
      { ...equal, participants: [{ office: 'essex' }, { office: 'essex' }] },
    ],
    ['WEIGHT_INVALID', 'participants[0].weight', formula],
    [
      'WEIGHT_INVALID',
      'participants[0].weight',
      { ...formula, participants: [{ office: 'essex', weight: 12.5 }] },
    ],
    ['NO_WEIGHT', 'participants', { ...formula, participants: [{ office: 'essex', weight: 0 }] }],
    ['AMOUNT_MISSING', 'participants[0].amountPence', agreed],
    [
      'NOT_WHOLE_PENCE',
      'participants[0].amountPence',
      { ...agreed, participants: [{ office: 'essex', amountPence: -1 }] },
    ],
    [
      'AMOUNTS_EXCEED_TOTAL',
      'participants',
      { ...agreed, participants: [{ office: 'essex', amountPence: 101 }] },
    ],
    [
      'NOT_PART_OF_BASIS',
      'participants[0].weight',
      { ...equal, participants: [{ office: 'essex', weight: 3 }] },
    ],
  ])('%s in %s', (code, field, apportionment) => {
    const { problems, shares } = apportion(apportionment);
    expect(problems.map((problem) => [problem.code, problem.field])).toEqual([[code, field]]);
    expect(shares).toEqual([]);
  });

  it('says by how much agreed amounts exceed the total', () => {
    const participants = [{ office: 'essex', amountPence: 101 }];
    expect(apportion({ ...agreed, participants }).problems[0]?.message).toBe(
      'The agreed amounts exceed the total of £1 by £0.01.',
    );
  });
});
