import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import { ReleaseRounds } from '../../../../subgraphs/office/disclosure/ReleaseRounds';
import { keepReleases, readReleases } from '../../../../subgraphs/office/disclosure/releases';
import { RecordedLog } from '../../../federation/RecordedLog';
import { createTestDatabase } from '../../../federation/createTestDatabase';
import { recordTestRule } from '../../../federation/recordTestRule';

/** A year is released when it is due, without a restart, whatever went wrong the time before. */

afterEach(() => jest.useRealTimers());

it('releases a year on the day it is due, and tries again what failed', async () => {
  const dataSource = await openDatabase({ url: await createTestDatabase('rounds'), poolSize: 3 });
  await recordTestRule(dataSource, { releaseAfterDays: 30 });
  const { log, lines } = new RecordedLog('essex');
  let today = '2015-04-30';
  const release = (day: string) => keepReleases(dataSource, 'essex', day);
  const rounds = [1, 2].map(() => new ReleaseRounds({ release, log, today: () => today }));
  const round = () => Promise.all(rounds.map((each) => each.round()));
  const told = () => lines.splice(0).map(({ level, msg }) => [level, msg]);

  await round();
  // Two processes of one office take turns: one of them has nothing left to do.
  expect(told()).toEqual([['info', 'Released totals of referrals of 2013-14.']]);
  today = '2015-05-01';
  await dataSource.query('ALTER TABLE referral_case RENAME TO elsewhere');
  await round();
  expect(lines.splice(0)).toMatchObject(
    [1, 2].map(() => ({
      level: 'error',
      codes: ['INTERNAL_SERVER_ERROR'],
      fault: { name: 'QueryFailedError', code: '42P01' },
    })),
  );
  await dataSource.query('ALTER TABLE elsewhere RENAME TO referral_case');
  await round();
  expect(told()).toEqual([['info', 'Released totals of referrals of 2014-15.']]);
  await round();
  expect(told()).toEqual([]);
  expect((await readReleases(dataSource)).map(({ madeOn }) => madeOn)).toEqual([
    '2015-04-30',
    '2015-05-01',
  ]);
  await Promise.all(rounds.map((each) => each.stop()));
  await dataSource.destroy();
});

it('makes one round a day until it is stopped, and keeps no process from ending', async () => {
  jest.useFakeTimers({ now: new Date('2015-04-30T12:00:00Z') });
  const days: string[] = [];
  const release = async (day: string): Promise<string[]> => {
    days.push(day);
    return [];
  };
  const setting = jest.spyOn(globalThis, 'setInterval');
  const rounds = new ReleaseRounds({ release, log: new RecordedLog('essex').log });
  await rounds.start();
  expect(days).toEqual(['2015-04-30']);
  const timer = setting.mock.results[0]?.value as NodeJS.Timeout;
  expect(timer.hasRef()).toBe(false);
  await jest.advanceTimersByTimeAsync(48 * 3_600_000);
  // Midnight in British summer comes at eleven in the evening of Greenwich.
  expect(days).toEqual(['2015-04-30', '2015-05-01', '2015-05-02']);
  await rounds.stop();
  await jest.advanceTimersByTimeAsync(48 * 3_600_000);
  expect(days).toHaveLength(3);
});
