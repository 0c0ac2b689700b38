import type { DataSource } from 'typeorm';

import { appendCaseEvent, openCase } from '../../../../subgraphs/office/cases/appendCaseEvent';
import { countCases, monitorProviders } from '../../../../subgraphs/office/cases/countCases';
import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import { createTestDatabase } from '../../../federation/createTestDatabase';

import { aCaseOpening, arrival, owner } from './aCase';

/** Counts of cases on a real PostgreSQL, for the day it is in Britain and for any year there is. */

let dataSource: DataSource;
beforeAll(async () => {
  dataSource = await openDatabase({ url: await createTestDatabase('counts'), poolSize: 2 });
  await openCase(dataSource.manager, owner, aCaseOpening(), arrival);
});
afterAll(() => dataSource.destroy());

const on = (today: string) => ({ today, now: `${today}T12:00:00.000Z` });

it.each([
  ['NOT_BREACHED', '2014-11-05', 0],
  ['BREACHED', '2014-11-06', 1],
])('groups by the clock as it counts it: %s on %s', async (state, today, breachedCount) => {
  const counts = await countCases(dataSource, { sql: '', values: [] }, ['CLOCK'], on(today));
  expect(counts).toMatchObject([{ key: [state], count: 1, breachedCount }]);
});

it('counts of each provider what was passed on in the year asked for and no other', async () => {
  const step = { reference: aCaseOpening().reference, actor: 'a', happenedOn: '2014-11-05' };
  const passed = { ...step, kind: 'PASSED', providerId: 'GB-CHC-298028' } as const;
  await appendCaseEvent(dataSource.manager, owner, passed);
  const quarters = (year: string) => monitorProviders(dataSource, year, on('2014-11-05'));
  expect(await quarters('2014-15')).toMatchObject([{ quarter: 3, referredCount: 1 }]);
  for (const year of ['0001-02', '0005-06', '0012-13', '0099-00', '2013-14', '9999-00']) {
    expect(await quarters(year)).toEqual([]);
  }
});
