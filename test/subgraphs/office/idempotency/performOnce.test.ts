import { createHash } from 'node:crypto';

import type { DataSource } from 'typeorm';

import { publicCaller } from '../../../../schema/caller';
import { enterWrite } from '../../../../subgraphs/office/books/commands/enterWrite';
import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import { enterOnce } from '../../../../subgraphs/office/idempotency/KeptAnswer';
import type { Entered } from '../../../../subgraphs/office/idempotency/performOnce';
import { createTestDatabase } from '../../../federation/createTestDatabase';
import { aBookEvent } from '../books/aBookEvent';

/** One engine for the writes of books, cases and transfers, on a real PostgreSQL. */

let dataSource: DataSource;

beforeEach(async () => {
  dataSource = await openDatabase({ url: await createTestDatabase('idempotency'), poolSize: 8 });
});
afterEach(() => dataSource.destroy());

const caller = { ...publicCaller, subject: 'A. Finch' };
const office = { code: 'essex', prefix: 'Essex', name: 'Essex' };

/** The recipe of the hashes that databases already hold. It must not change. */
const sha256 = (body: string): string => createHash('sha256').update(body).digest('hex');

function enterInCase(input: object, number: number): Promise<Entered<{ number: number }, string>> {
  const request = { name: 'moveReferral', input: { idempotencyKey: 'k', ...input } };
  return enterOnce({ dataSource, caller }, request, async () => ({
    answer: { number },
    problems: [],
  }));
}

function enterInBooks(input: object): ReturnType<typeof enterWrite> {
  const request = { name: 'raiseCrossCharge', input: { idempotencyKey: 'k', ...input } };
  return enterWrite({ dataSource, office, caller }, request, async () => ({
    events: [aBookEvent()],
    problems: [],
  }));
}

it('answers a request about a case that was recorded before, whatever it left out', async () => {
  const bodyHash = sha256(
    '["A. Finch","moveReferral",{"idempotencyKey":"k","reference":"essex:r-1"}]',
  );
  await dataSource.query(
    `INSERT INTO referral_write (idempotency_key, body_hash, actor, answer)
     VALUES ('k', $1, 'A. Finch', '{"number": 1}')`,
    [bodyHash],
  );
  const same = { answer: { number: 1 }, problems: [] };
  expect(await enterInCase({ reference: 'essex:r-1' }, 2)).toEqual(same);
  expect(await enterInCase({ reference: 'essex:r-1', reason: null }, 2)).toEqual(same);
  expect(await enterInCase({ reference: 'essex:r-2' }, 2)).toMatchObject({
    answer: null,
    problems: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' }],
  });
});

it('records an entry in the books under the hash it always had, with the nulls inside a list', async () => {
  const first = await enterInBooks({ reference: null, shares: [{ office: 'kent', weight: null }] });
  const [row] = await dataSource.query<{ body_hash: string }[]>(`SELECT body_hash FROM book_event`);
  const body =
    '["A. Finch","RECORDED",["raiseCrossCharge",{"idempotencyKey":"k","shares":[{"office":"kent","weight":null}]}]]';
  expect(row?.body_hash).toBe(sha256(body));
  expect(await enterInBooks({ shares: [{ office: 'kent', weight: null }] })).toEqual(first);
});

it('takes a key of the books for no key of a case', async () => {
  expect(await enterInBooks({})).toMatchObject({ problems: [] });
  expect(await enterInCase({}, 1)).toEqual({ answer: { number: 1 }, problems: [] });
  expect(await enterInBooks({})).toMatchObject({ problems: [] });
});

it('performs a request once, however many of it arrive together', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => enterInCase({}, at)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});

it('keeps nothing of what was written on the way to a problem', async () => {
  const problem = { code: 'NOT_ALLOWED_NOW', field: 'move', message: 'Not now.' } as const;
  const request = { name: 'moveReferral', input: { idempotencyKey: 'k' } };
  const refused = await enterOnce({ dataSource, caller }, request, async (manager) => {
    await manager.query(`INSERT INTO document (id, title) VALUES ('d', 'Half written')`);
    return { answer: null, problems: [problem] };
  });
  expect(refused).toEqual({ answer: null, problems: [problem] });
  expect(await dataSource.query(`SELECT id FROM document`)).toEqual([]);
  expect(await enterInCase({}, 1)).toEqual({ answer: { number: 1 }, problems: [] });
});
