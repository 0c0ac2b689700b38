import { mergeReferralTotals } from '../../../../subgraphs/regional/merging/mergeReferralTotals';

const suppressed = { key: ['SELF'], count: null, suppressedCells: 1, synthetic: false };
const disclosed = { key: ['SELF'], count: 25, suppressedCells: 0, synthetic: true };

it('adds what is disclosed, counts what is not, and says where some of it is made up', () => {
  const offices = [
    { office: 'kent', rows: [suppressed] },
    { office: 'essex', rows: [disclosed] },
  ];
  const both = { key: ['SELF'], count: 25, suppressedCells: 1, synthetic: true };
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
  expect(total).toEqual({ key: [], count: null, suppressedCells: 2, synthetic: false });
});

it('has no count where nobody answered', () => {
  expect(mergeReferralTotals([], ['OFFICE']).total.count).toBeNull();
});
