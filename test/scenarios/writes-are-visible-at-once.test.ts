/*
 * What an office answered is kept by the gateway, and given out only while the office says that its
 * data are of the same version. So the next answer after a write shows it, whoever wrote and
 * however, and an office that does not answer is missing.
 */
import { Client } from 'pg';

import { startFederation, type TestFederation } from '../federation/startFederation';

const query = '{ award(id: "kent:victim-support-2015") { title } awardTotals { total { count } } }';

let hub: TestFederation;
let writer: Client;

beforeAll(async () => {
  hub = await startFederation();
  const { options } = hub.offices.get('kent')?.dataSource ?? {};
  writer = new Client({ connectionString: options?.type === 'postgres' ? options.url : '' });
  await writer.connect();
});
afterAll(async () => {
  await writer.end();
  await hub.stop();
});

async function titleNow(): Promise<string | undefined> {
  const { data } = await hub.ask<{ award: { title: string } | null }>(query);
  return data.award?.title;
}

/** What Kent's tables were asked since the last call. */
const takeStatements = (): string[] => hub.offices.get('kent')?.recorded.take() ?? [];

async function retitle(title: string): Promise<void> {
  const change = `UPDATE award SET title = $1 WHERE id LIKE '%victim-support-2015'`;
  expect((await writer.query(change, [title])).rowCount).toBe(1);
}

/** Until nothing else on the server has written for a moment; it serves other tests, too. */
async function askUntilKept(): Promise<number> {
  for (let times = 1; times <= 50; times += 1) {
    takeStatements();
    await titleNow();
    if (takeStatements().length === 0) return times;
  }
  return Infinity;
}

it('does not execute a question again whose data have not changed', async () => {
  const first = await titleNow();
  expect(takeStatements().length).toBeGreaterThan(0);
  expect(await askUntilKept()).toBeLessThan(Infinity);
  expect(await titleNow()).toBe(first);
});

it('shows each write in the next answer', async () => {
  for (let count = 1; count <= 10; count += 1) {
    await retitle(`Title ${count}`);
    expect(await titleNow()).toBe(`Title ${count}`);
  }
});

it('shows a transaction when it is committed, not before, and never when it is rolled back', async () => {
  await retitle('Before');
  expect(await titleNow()).toBe('Before');
  await writer.query('BEGIN');
  await retitle('After');
  expect(await titleNow()).toBe('Before');
  await writer.query('COMMIT');
  expect(await titleNow()).toBe('After');
  await writer.query('BEGIN');
  await retitle('Never');
  await writer.query('ROLLBACK');
  expect(await titleNow()).toBe('After');
});

it('shows a write that is committed while questions are under way', async () => {
  for (let count = 1; count <= 5; count += 1) {
    const underWay = [titleNow(), titleNow(), titleNow()];
    await retitle(`During ${count}`);
    const next = titleNow();
    await Promise.all(underWay);
    expect(await next).toBe(`During ${count}`);
  }
});

it('does not answer for an office that is gone', async () => {
  expect(await titleNow()).toBe('During 5');
  await hub.offices.get('kent')?.stop();
  const { data, errors } = await hub.ask(query);
  expect(data['award']).toBeNull();
  expect(errors.map(({ extensions }) => extensions['code'])).toContain('OFFICE_UNAVAILABLE');
});
