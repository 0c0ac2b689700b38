import { mergeReferralTotals } from '../../../../subgraphs/regional/referrals/mergeReferralTotals';

const notCosted = { costedCount: 0, awardedPence: null };
const suppressed = {
  key: ['SELF'],
  count: null,
  suppressedCells: 1,
  synthetic: false,
  ...notCosted,
};
const disclosed = {
  key: ['SELF'],
  count: 25,
  suppressedCells: 0,
  synthetic: true,
  ...notCosted,
};

it('adds what is disclosed, counts what is not, and says where some of it is made up', () => {
  const offices = [
    { office: 'kent', rows: [suppressed] },
    { office: 'essex', rows: [disclosed] },
  ];
  const both = { ...disclosed, suppressedCells: 1 };
  expect(mergeReferralTotals(offices, ['SOURCE'])).toEqual({
    groups: [both],
    total: { ...both, key: [] },
  });
});

it('puts the office where it was asked for, and orders by key', () => {
  const offices = [
    { office: 'kent', rows: [suppressed] },
    { office: 'essex', rows: [suppressed] },
  ];
  const { groups, total } = mergeReferralTotals(offices, ['SOURCE', 'OFFICE']);
  expect(groups.map(({ key }) => key)).toEqual([
    ['SELF', 'essex'],
    ['SELF', 'kent'],
  ]);
  expect(total).toEqual({ ...suppressed, key: [], suppressedCells: 2 });
});

it('has no count where nobody answered', () => {
  expect(mergeReferralTotals([], ['OFFICE']).total.count).toBeNull();
});

it('adds awards and the cases they were for, and takes unknown ones for nothing', () => {
  const rows = [
    { ...disclosed, costedCount: 25, awardedPence: 50_000 },
    { ...disclosed, count: 30 },
    suppressed,
  ];
  const { total } = mergeReferralTotals([{ office: 'kent', rows }], ['SOURCE']);
  expect(total).toMatchObject({ count: 55, costedCount: 25, awardedPence: 50_000 });
});
