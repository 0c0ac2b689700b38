import type { DataSource } from 'typeorm';

import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import { readReleases } from '../../../../subgraphs/office/referrals/releases/readReleases';
import { fillReferrals } from '../../../../subgraphs/office/referrals/synthetic/fillReferrals';
import { createTestDatabase } from '../../../federation/createTestDatabase';

const kent = { code: 'kent' };
let dataSource: DataSource;
beforeEach(async () => {
  dataSource = await openDatabase({ url: await createTestDatabase('fill'), poolSize: 2 });
});
afterEach(() => dataSource.destroy());

it('fills an empty office once, and releases what has ended, marked as made up', async () => {
  expect(await fillReferrals(dataSource, kent, 300, '2014-11-27')).toBe(600);
  expect(await fillReferrals(dataSource, kent, 300, '2014-11-27')).toBe(0);
  expect(await readReleases(dataSource)).toMatchObject([
    { office: 'kent', financialYear: '2013-14', total: 300, isSynthetic: true },
  ]);
});

it('gives the cases of an office that promises contact their moments', async () => {
  await fillReferrals(dataSource, { ...kent, promisedHours: 24 }, 300, '2014-11-27');
  const [counts] = await dataSource.query<object[]>(
    `SELECT count(reported_at)::int AS reported, count(promised_hours)::int AS promised,
            count(contacted_at) > 300 AS contacted, count(contact_outcome) > 400 AS settled
       FROM referral_case`,
  );
  expect(counts).toEqual({ reported: 600, promised: 600, contacted: true, settled: true });
});

it('makes nothing up unless it is told to', async () => {
  expect(await fillReferrals(dataSource, kent, 0, '2014-11-27')).toBe(0);
  expect(await dataSource.query('SELECT FROM referral_case')).toEqual([]);
});

it('leaves an office alone that has a case of its own', async () => {
  await dataSource.query(
    `INSERT INTO referral_case (reference, origin, received_on, priority_category, crime_type,
                                source, state, requested_on)
     VALUES ('kent:1', 'RECORDED', '2014-11-27', 'STANDARD', 'THEFT', 'SELF', 'RECEIVED', '2014-11-27')`,
  );
  expect(await fillReferrals(dataSource, kent, 300, '2015-11-27')).toBe(0);
  expect(await readReleases(dataSource)).toEqual([]);
});
