import type { DataSource } from 'typeorm';

import type { ReferralTotalsQuestion } from '../../../../schema/referrals';
import { todayInBritain } from '../../../../schema/todayInBritain';
import type { ReferralCase } from '../../../../subgraphs/office/cases/ReferralCase';
import { referralCodes, storeCases } from '../../../../subgraphs/office/cases/caseColumns';
import { countYear } from '../../../../subgraphs/office/cases/countCases';
import { syntheticCases } from '../../../../subgraphs/office/cases/synthetic/syntheticCases';
import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import { answerTotals } from '../../../../subgraphs/office/disclosure/answerTotals';
import {
  keepReleases,
  readReleases,
  releaseInTime,
} from '../../../../subgraphs/office/disclosure/releases';
import { totalReferrals } from '../../../../subgraphs/office/disclosure/totalReferrals';
import { createTestDatabase } from '../../../federation/createTestDatabase';
import { recordTestRule } from '../../../federation/recordTestRule';

const wanted = {
  office: 'essex',
  seed: 7,
  financialYear: '2014-15',
  count: 1200,
  providers: ['GB-CHC-298028'],
};
const cases = syntheticCases(wanted).map((history) => history.case);
const oneMore = (receivedOn: string, reference: string): ReferralCase => {
  const [first] = cases;
  if (!first) throw new Error('There is no case.');
  return { ...first, origin: 'RECORDED', reference, receivedOn, crimeType: 'HOMICIDE' };
};

let dataSource: DataSource;
beforeAll(async () => {
  dataSource = await openDatabase({ url: await createTestDatabase('referrals'), poolSize: 4 });
  await storeCases(dataSource.manager, cases);
});
afterAll(() => dataSource.destroy());

it('counts every case once in each breakdown, and lists every code', async () => {
  const { total, breakdowns } = await countYear(dataSource.manager, 'essex', '2014-15');
  expect(total).toBe(1200);
  for (const cells of Object.values(breakdowns)) {
    expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(1200);
  }
  const thefts = cases.filter(({ crimeType }) => crimeType === 'THEFT').length;
  expect(breakdowns.CRIME_TYPE).toContainEqual({ code: 'THEFT', count: thefts });
  expect(breakdowns.CRIME_TYPE?.map(({ code }) => code)).toEqual(referralCodes.CRIME_TYPE);
  // No award goes to the provider here, so that nobody could know it from elsewhere.
  expect(breakdowns.PROVIDER?.map(({ code }) => code)).toEqual(['NOT_RECORDED', 'OTHER']);
});

it.each([
  ['2014-03-31', '2013-14'],
  ['2014-04-01', '2014-15'],
  ['2000-02-29', '1999-00'],
])('counts a case received on %s in %s', async (receivedOn, year) => {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  await storeCases(runner.manager, [oneMore(receivedOn, `essex:${receivedOn}`)]);
  const found: unknown = await runner.query(
    'SELECT financial_year FROM referral_case WHERE reference = $1',
    [`essex:${receivedOn}`],
  );
  await runner.rollbackTransaction();
  await runner.release();
  expect(found).toEqual([{ financial_year: year }]);
});

it('releases a year once it has ended, and then never again', async () => {
  await expect(keepReleases(dataSource, 'essex', '2015-03-31')).rejects.toThrow('no rule');
  await recordTestRule(dataSource);
  // A clock that is years ahead: what was released by it would stay.
  await expect(keepReleases(dataSource, 'essex', '2999-04-01')).rejects.toThrow(
    'It is 2999-04-01 by the clock of this process and not by that of the database',
  );
  expect(await keepReleases(dataSource, 'essex', '2015-03-31')).toEqual(['2013-14']);
  const both = await Promise.all([1, 2].map(() => keepReleases(dataSource, 'essex', '2015-04-01')));
  expect(both.flat()).toEqual(['2014-15']);

  const released = await readReleases(dataSource);
  expect(released).toMatchObject([
    { financialYear: '2013-14', total: null },
    {
      office: 'essex',
      financialYear: '2014-15',
      total: 1200,
      madeOn: '2015-04-01',
      isSynthetic: true,
    },
  ]);
  const late = Array.from({ length: 40 }, (_, index) =>
    oneMore('2015-03-31', `essex:late-${index}`),
  );
  await storeCases(dataSource.manager, late);
  await recordTestRule(dataSource, { threshold: 20 });
  expect(await keepReleases(dataSource, 'essex', '2016-03-31')).toEqual([]);
  expect(await readReleases(dataSource)).toEqual(released);
});

it('answers from what was released', async () => {
  const filter = { financialYears: ['2014-15'] };
  const question = { filter, groupBy: ['CRIME_TYPE'] } as const;
  const answer = answerTotals(await readReleases(dataSource), question);
  if ('refusal' in answer) throw new Error(answer.refusal);
  const rounded = answer.groups.flatMap(({ count }) => (count === null ? [] : [count]));
  expect(answer.groups).toHaveLength(13);
  expect(answer.total.suppressedCells).toBeGreaterThan(0);
  expect(rounded.filter((count) => count < 10 || count % 5 !== 0)).toEqual([]);
  expect(answer.groups).toContainEqual({
    key: ['HOMICIDE'],
    count: null,
    suppressedCells: 1,
    costedCount: 0,
    awardedPence: null,
  });
});

it('calls made up what is, and no other year that was asked for', async () => {
  await dataSource.query(
    `INSERT INTO referral_release
     SELECT '2012-13', 'RECORDED', made_on, threshold, rounding_base, zero_is_published,
            release || '{"financialYear": "2012-13"}'
       FROM referral_release WHERE financial_year = '2014-15'`,
  );
  const ask = (question: Pick<ReferralTotalsQuestion, 'filter' | 'groupBy'>) =>
    totalReferrals(dataSource, { kind: 'referralTotals', ...question } as ReferralTotalsQuestion);
  expect(await ask({ filter: {}, groupBy: ['FINANCIAL_YEAR'] })).toMatchObject([
    { key: ['2012-13'], synthetic: false },
    { key: ['2013-14'], count: null, synthetic: true },
    { key: ['2014-15'], synthetic: true },
  ]);
  const real = { financialYears: ['2012-13'] };
  expect(await ask({ filter: real, groupBy: [] })).toMatchObject([{ synthetic: false }]);
  expect(await ask({ filter: {}, groupBy: [] })).toMatchObject([{ synthetic: true }]);
});

it.each([
  `UPDATE referral_release SET release = '{}'`,
  'DELETE FROM referral_release',
  'TRUNCATE referral_release',
])('refuses: %s', async (sql) => {
  await expect(dataSource.query(sql)).rejects.toThrow('A release of referral totals is made once');
});

it('stores all cases or none, and no code the domain does not know', async () => {
  const known = oneMore('2015-05-01', 'essex:known');
  const unknown = { ...oneMore('2015-05-01', 'essex:unknown'), state: 'LOST' } as unknown;
  const lost = storeCases(dataSource.manager, [known, unknown as ReferralCase]);
  await expect(lost).rejects.toThrow('state');
  expect(
    await dataSource.query(`SELECT FROM referral_case WHERE reference = 'essex:known'`),
  ).toEqual([]);
});

it('leaves a new office its time to enter cases of years gone by, and no longer', async () => {
  const url = await createTestDatabase('new-office');
  const newOffice = await openDatabase({ url, poolSize: 2 });
  try {
    await recordTestRule(newOffice, { releaseAfterDays: 30 });
    expect(await releaseInTime(newOffice, 'essex', todayInBritain())).toEqual([]);
    expect(await newOffice.query('SELECT FROM referral_release')).toEqual([]);
    await newOffice.query(
      `INSERT INTO disclosure_rule (threshold, rounding_base, zero_is_published,
                                    release_after_days, entered_at)
       VALUES (10, 5, false, 30, now() - interval '30 days')`,
    );
    expect(await releaseInTime(newOffice, 'essex', todayInBritain())).toContain('2013-14');
    expect(await releaseInTime(newOffice, 'essex', todayInBritain())).toEqual([]);
  } finally {
    await newOffice.destroy();
  }
});
