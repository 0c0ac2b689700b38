import { todayInBritain } from '../../../../schema/todayInBritain';
import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import { releaseInTime } from '../../../../subgraphs/office/disclosure/releases';
import { createTestDatabase } from '../../../federation/createTestDatabase';
import { recordTestRule } from '../../../federation/recordTestRule';

it('leaves a new office its time to enter cases of years gone by, and no longer', async () => {
  const url = await createTestDatabase('releases');
  const dataSource = await openDatabase({ url, poolSize: 2 });
  try {
    await recordTestRule(dataSource, { releaseAfterDays: 30 });
    expect(await releaseInTime(dataSource, 'essex', todayInBritain())).toEqual([]);
    expect(await dataSource.query('SELECT FROM referral_release')).toEqual([]);
    await dataSource.query(
      `INSERT INTO disclosure_rule (threshold, rounding_base, zero_is_published,
                                    release_after_days, entered_at)
       VALUES (10, 5, false, 30, now() - interval '30 days')`,
    );
    expect(await releaseInTime(dataSource, 'essex', todayInBritain())).toContain('2013-14');
    expect(await releaseInTime(dataSource, 'essex', todayInBritain())).toEqual([]);
  } finally {
    await dataSource.destroy();
  }
});
