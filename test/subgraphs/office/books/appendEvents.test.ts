import { execFile } from 'node:child_process';
import { join } from 'node:path';

import fc from 'fast-check';
import type { DataSource } from 'typeorm';

import type { BookEvent } from '../../../../subgraphs/office/books/BookEvent';
import { hashedColumns } from '../../../../subgraphs/office/books/EventRow';
import {
  appendEvents,
  type BookAnswer,
  type BookWrite,
} from '../../../../subgraphs/office/books/appendEvents';
import { verifyBooks } from '../../../../subgraphs/office/books/verifyBooks';
import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import { loadPublished } from '../../../../subgraphs/office/publications/loadPublished';
import { createTestDatabase } from '../../../federation/createTestDatabase';

import { aBookEvent, anAnswerEvent, aStep } from './aBookEvent';

/** The books on a real PostgreSQL: entered once, never changed, proved by their chain. */

let dataSource: DataSource;
let url: string;

beforeEach(async () => {
  url = await createTestDatabase('books');
  dataSource = await openDatabase({ url, poolSize: 8 });
});
afterEach(() => dataSource.destroy());

const owner = { office: 'essex', knownOffices: new Set(['cambridgeshire', 'essex', 'norfolk']) };

function write(key: string, events: readonly BookEvent[], actor = 'A. Finch'): Promise<BookAnswer> {
  const entry: BookWrite = { idempotencyKey: key, actor, origin: 'RECORDED', events };
  return appendEvents(dataSource, owner, entry);
}

async function countEvents(): Promise<number> {
  const [row] = await dataSource.query<{ count: string }[]>(`SELECT count(*) FROM book_event`);
  return Number(row?.count);
}

const codesOf = ({ problems }: BookAnswer): string[] =>
  problems.map(({ code, field }) => `${code} ${field}`);

it('enters an event once: the same key and body get the same answer, also later', async () => {
  const first = await write('a', [aBookEvent()]);
  expect(first).toMatchObject({ problems: [], charges: [{ state: 'RAISED', settledPence: 0 }] });
  await write('b', [aStep({ kind: 'SETTLED', amountPence: 20_000 })]);
  const left = aBookEvent();
  expect(await write('a', [{ ...left, reason: null, acknowledgedPence: null }])).toEqual(first);
  expect(await countEvents()).toBe(2);
});

it('refuses a key with another body, or from another person', async () => {
  await write('a', [aBookEvent()]);
  const reused = ['IDEMPOTENCY_KEY_REUSED idempotencyKey'];
  expect(codesOf(await write('a', [aBookEvent({ amountPence: 1 })]))).toEqual(reused);
  expect(codesOf(await write('a', [aBookEvent()], 'B. Wren'))).toEqual(reused);
  expect(await countEvents()).toBe(1);
});

it('enters concurrent duplicates once, and concurrent writes in one chain', async () => {
  const duplicates = Array.from({ length: 12 }, () => write('a', [aBookEvent()]));
  const others = Array.from({ length: 12 }, (_, index) =>
    write(`other ${index}`, [aBookEvent({ reference: `essex:o${index}` })]),
  );
  const answers = await Promise.all(duplicates);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect((await Promise.all(others)).flatMap(codesOf)).toEqual([]);
  expect(await verifyBooks(dataSource)).toMatchObject({ eventCount: 13, firstAltered: null });
});

it('settles once, however many try at once with keys of their own', async () => {
  await write('a', [aBookEvent()]);
  const settle = aStep({ kind: 'SETTLED', amountPence: 20_000 });
  const tries = Array.from({ length: 8 }, (_, index) => write(`pay ${index}`, [settle]));
  const codes = (await Promise.all(tries)).flatMap(codesOf);
  expect(codes).toEqual(Array(7).fill('NOT_ALLOWED_NOW events[0].kind'));
  expect(await countEvents()).toBe(2);
});

it('enters all events of a write or none: allocating the published £85,000', async () => {
  await loadPublished(
    dataSource,
    'essex',
    join(__dirname, '../../../../subgraphs/essex/published'),
  );
  const share = (parent: string, child: string, amountPence: number): BookEvent[] => [
    { reference: `essex:${parent}`, kind: 'ALLOCATED', amountPence, intoReference: child },
    aBookEvent({ reference: child, amountPence }),
  ];
  const tooMuch = [
    ...share('cc-14', 'essex:x', 5_000_000),
    ...share('cc-23', 'essex:y', 3_500_001),
  ];
  expect(codesOf(await write('a', tooMuch))).toEqual(['AMOUNT_TOO_LARGE events[2].amountPence']);
  expect(await countEvents()).toBe(0);
  const exactly = [
    ...share('cc-14', 'essex:x', 5_000_000),
    ...share('cc-23', 'essex:y', 3_500_000),
  ];
  const { charges } = await write('b', exactly);
  expect(charges.map(({ reference, state }) => [reference, state])).toEqual([
    ['essex:cc-14', 'ALLOCATED'],
    ['essex:x', 'RAISED'],
    ['essex:cc-23', 'ALLOCATED'],
    ['essex:y', 'RAISED'],
  ]);
});

it.each<[string, BookEvent]>([
  ['AMOUNT_TOO_SMALL events[0].amountPence', aBookEvent({ amountPence: -1 })],
  ['NOT_WHOLE_PENCE events[0].amountPence', aBookEvent({ amountPence: 0.5 })],
  ['AMOUNT_TOO_LARGE events[0].amountPence', aBookEvent({ amountPence: 2 ** 53 })],
  ['AMOUNT_TOO_SMALL events[0].amountPence', aBookEvent({ amountPence: 0 })],
  ['FIELD_MISSING events[0].amountPence', aBookEvent({ amountPence: null })],
  ['FIELD_MISSING events[0].opening', aStep({ kind: 'RAISED', amountPence: 1 })],
  ['FIELD_INVALID events[0].reference', aBookEvent({ reference: 'kent:1' })],
  ['FIELD_NOT_USED events[0].acknowledgedPence', aBookEvent({ acknowledgedPence: 1 })],
  ['FIELD_INVALID events[0].reason', anAnswerEvent({ reason: 'a\u0007b' })],
  ['FIELD_INVALID events[0].reason', anAnswerEvent({ reason: 'a\ud800b' })],
  ['FIELD_MISSING events[0].reasonCode', anAnswerEvent({ kind: 'DISPUTED', reason: 'no' })],
  ...(['essex', 'mars'] as const).map((counterparty): [string, BookEvent] => [
    `${counterparty === 'essex' ? 'CHARGES_ITSELF' : 'UNKNOWN_OFFICE'} events[0].opening.counterparty`,
    aBookEvent({
      opening: {
        direction: 'RECEIVABLE',
        counterparty,
        description: 'x',
        financialYear: '2014-15',
      },
    }),
  ]),
])('refuses bad input by field, nothing written: %s', async (expected, event) => {
  expect(codesOf(await write('a', [event]))).toEqual([expected]);
  expect(await countEvents()).toBe(0);
});

it.each(['UPDATE book_event SET actor = actor', 'DELETE FROM book_event', 'TRUNCATE book_event'])(
  'the database itself refuses %s',
  async (statement) => {
    await write('a', [aBookEvent()]);
    await expect(dataSource.query(statement)).rejects.toThrow('The books are append-only');
    await expect(
      dataSource.query(`SET session_replication_role = replica; ${statement}`),
    ).rejects.toThrow('The books are append-only');
    expect(await countEvents()).toBe(1);
  },
);

/** Does what the refusal prevents, as only the owner of the table can. */
async function tamper(sql: string): Promise<void> {
  await dataSource.query(
    `ALTER TABLE book_event DISABLE TRIGGER book_event_append_only; ${sql};
     ALTER TABLE book_event ENABLE ALWAYS TRIGGER book_event_append_only`,
  );
}

const other: Readonly<Record<string, string>> = {
  sequence: '1000',
  key_position: '1000',
  happened_at: `happened_at + interval '1 us'`,
  previous_hash: `repeat('a', 64)`,
  hash: `repeat('a', 64)`,
  body_hash: `repeat('a', 64)`,
  amount_pence: 'coalesce(amount_pence, 0) + 1',
  precision_pence: '7',
  origin: `'SYNTHETIC'`,
  acknowledged_pence: 'coalesce(acknowledged_pence, 0) + 1',
  financial_year: `'2013-14'`,
  charged_on: `'2014-05-06'`,
  due_on: `'2014-05-06'`,
  direction: `'PAYABLE'`,
  kind: `'ACKNOWLEDGED'`,
};

it('finds any single altered row, whatever column', async () => {
  const answers = ['essex:1', 'essex:2', 'essex:3', 'essex:4'].map((reference) =>
    anAnswerEvent({ reference, kind: 'DISPUTED', reasonCode: 'NOT_OURS', reason: 'not ours' }),
  );
  await write('a', answers);
  const column = fc.constantFrom(...hashedColumns, 'hash' as const);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), column, async (sequence, altered) => {
      const value = other[altered] ?? `'altered'`;
      await tamper(`CREATE TABLE kept AS SELECT * FROM book_event;
        UPDATE book_event SET ${altered} = ${value} WHERE sequence = ${sequence}
           AND ${altered} IS DISTINCT FROM ${value}`);
      const { firstAltered } = await verifyBooks(dataSource);
      const [same] = await dataSource.query<{ count: string }[]>(
        `SELECT count(*) FROM (TABLE book_event EXCEPT TABLE kept) changed`,
      );
      expect(firstAltered?.sequence ?? null).toBe(same?.count === '0' ? null : sequence);
      await tamper(`DELETE FROM book_event; INSERT INTO book_event TABLE kept; DROP TABLE kept`);
      expect((await verifyBooks(dataSource)).firstAltered).toBeNull();
    }),
    { numRuns: 30 },
  );
});

it('finds a removed row; a removed end only by a hash that was kept', async () => {
  for (const reference of ['essex:1', 'essex:2', 'essex:3']) {
    await write(reference, [aBookEvent({ reference })]);
  }
  const { headHash } = await verifyBooks(dataSource);
  expect((await verifyBooks(dataSource, headHash)).firstAltered).toBeNull();
  await tamper('DELETE FROM book_event WHERE sequence = 3');
  expect((await verifyBooks(dataSource)).firstAltered).toBeNull();
  expect((await verifyBooks(dataSource, headHash)).firstAltered).toMatchObject({ sequence: 3 });
  await tamper('DELETE FROM book_event WHERE sequence = 1');
  expect((await verifyBooks(dataSource)).firstAltered).toMatchObject({
    explanation: 'Event 1 is missing: the next one is 2.',
  });
});

it('says so as a command, with an exit code', async () => {
  const verify = () =>
    new Promise<string>((resolve) => {
      execFile(
        process.execPath,
        ['--import', 'tsx', 'subgraphs/office/books/verify.ts'],
        { env: { ...process.env, OFFICE: 'essex', DATABASE_URL: url } },
        (error, stdout, stderr) => resolve(`${error?.code ?? 0} ${stdout}${stderr}`),
      );
    });
  await write('a', [aBookEvent()]);
  expect(await verify()).toMatch(/^0 The books of essex hold: 1 events in one chain\.\nHash/);
  await tamper('UPDATE book_event SET amount_pence = 1');
  expect(await verify()).toMatch(
    /^1 The books of essex were altered\. Event 1 \(essex:1\) does not fit its hash/,
  );
});
