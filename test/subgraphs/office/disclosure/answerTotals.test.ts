import type { TotalsQuestion } from '../../../../schema/chooseBreakdown';
import type { YearRelease } from '../../../../subgraphs/office/disclosure/YearRelease';
import { answerTotals } from '../../../../subgraphs/office/disclosure/answerTotals';

const notCosted = { costedCount: 0, awardedPence: null };

const releases: readonly YearRelease[] = [
  {
    office: 'kent',
    financialYear: '2014-15',
    total: 120,
    breakdowns: {
      SOURCE: [
        { code: 'POLICE', count: 100 },
        { code: 'SELF', count: 20 },
      ],
    },
  },
  {
    office: 'essex',
    financialYear: '2014-15',
    total: 55,
    breakdowns: {
      SOURCE: [
        { code: 'POLICE', count: 55 },
        { code: 'SELF', count: null },
      ],
    },
  },
  { office: 'essex', financialYear: '2013-14', total: null, breakdowns: {} },
];

it.each<[string, TotalsQuestion, object]>([
  [
    'adds up what was disclosed and counts what is suppressed',
    { filter: {}, groupBy: ['OFFICE'] },
    {
      groups: [
        { key: ['essex'], count: 55, suppressedCells: 1, ...notCosted },
        { key: ['kent'], count: 120, suppressedCells: 0, ...notCosted },
      ],
      total: { key: [], count: 175, suppressedCells: 1, ...notCosted },
    },
  ],
  [
    'groups by a breakdown and another dimension',
    { filter: { financialYears: ['2014-15'] }, groupBy: ['SOURCE', 'OFFICE'] },
    {
      groups: [
        { key: ['POLICE', 'essex'], count: 55, suppressedCells: 0, ...notCosted },
        { key: ['POLICE', 'kent'], count: 100, suppressedCells: 0, ...notCosted },
        { key: ['SELF', 'essex'], count: null, suppressedCells: 1, ...notCosted },
        { key: ['SELF', 'kent'], count: 20, suppressedCells: 0, ...notCosted },
      ],
      total: { key: [], count: 175, suppressedCells: 1, ...notCosted },
    },
  ],
  [
    'answers a filter with the same cells, and counts a year without the breakdown as missing',
    { filter: { offices: ['essex'], codes: { SOURCE: ['SELF'] } }, groupBy: [] },
    {
      groups: [{ key: [], count: null, suppressedCells: 2, ...notCosted }],
      total: { key: [], count: null, suppressedCells: 2, ...notCosted },
    },
  ],
  [
    'knows nothing of an office that released nothing: not zero',
    { filter: { offices: ['mopac'] }, groupBy: ['OFFICE'] },
    { groups: [], total: { key: [], count: null, suppressedCells: 0, ...notCosted } },
  ],
  [
    'refuses to cross what is grouped by',
    { filter: {}, groupBy: ['SOURCE', 'CRIME_TYPE'] },
    {
      refusal:
        'SOURCE and CRIME_TYPE cannot be asked for together: so small a group could be one ' +
        'person. Ask for one of them at a time.',
    },
  ],
  [
    'refuses to cross a filter with what is grouped by',
    { filter: { codes: { CRIME_TYPE: ['BURGLARY'] } }, groupBy: ['OFFICE', 'STATE'] },
    {
      refusal:
        'STATE and CRIME_TYPE cannot be asked for together: so small a group could be one ' +
        'person. Ask for one of them at a time.',
    },
  ],
  [
    'refuses a third dimension',
    { filter: {}, groupBy: ['OFFICE', 'FINANCIAL_YEAR', 'SOURCE'] },
    { refusal: 'groupBy takes at most 2 dimensions.' },
  ],
  [
    'refuses a dimension twice',
    { filter: {}, groupBy: ['OFFICE', 'OFFICE'] },
    { refusal: 'groupBy names the same dimension twice.' },
  ],
])('%s', (_, question, expected) => {
  expect(answerTotals(releases, question)).toEqual(expected);
});

describe('what was awarded', () => {
  const providers = (kent: number | null): readonly YearRelease[] => [
    {
      office: 'kent',
      financialYear: '2014-15',
      total: 120,
      breakdowns: {
        PROVIDER: [
          { code: 'GB-CHC-298028', count: 100 },
          { code: 'GB-CHC-277424', count: kent },
        ],
      },
    },
  ];
  const pence: Readonly<Record<string, number>> = {
    'GB-CHC-298028': 1_000_000,
    'GB-CHC-277424': 77_700,
  };
  const spending = (_: string, provider: string | null): number | null =>
    provider === null ? 2_400_000 : (pence[provider] ?? null);

  it('stands beside totals', () => {
    const question: TotalsQuestion = { filter: {}, groupBy: [] };
    expect(answerTotals(providers(20), question, spending)).toMatchObject({
      total: { count: 120, costedCount: 120, awardedPence: 2_400_000 },
    });
  });

  it('is kept back where its count is suppressed, also in sums', () => {
    const question: TotalsQuestion = { filter: {}, groupBy: ['PROVIDER'] };
    expect(answerTotals(providers(null), question, spending)).toEqual({
      groups: [
        { key: ['GB-CHC-277424'], count: null, suppressedCells: 1, ...notCosted },
        {
          key: ['GB-CHC-298028'],
          count: 100,
          suppressedCells: 0,
          costedCount: 100,
          awardedPence: 1_000_000,
        },
      ],
      total: {
        key: [],
        count: 100,
        suppressedCells: 1,
        costedCount: 100,
        awardedPence: 1_000_000,
      },
    });
  });

  it('is not divided by what awards are not told apart by', () => {
    const question: TotalsQuestion = { filter: {}, groupBy: ['SOURCE'] };
    const answer = answerTotals(releases, question, spending);
    expect(answer).toMatchObject({ total: { count: 175, ...notCosted } });
  });
});
