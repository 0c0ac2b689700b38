import { execFile } from 'node:child_process';
import { join } from 'node:path';

import fc from 'fast-check';
import type { DataSource } from 'typeorm';

import type { BooksReply } from '../../../../schema/books';
import type { BookEvent } from '../../../../subgraphs/office/books/BookEvent';
import { appendEvents } from '../../../../subgraphs/office/books/appendEvents';
import { findKeptCharges } from '../../../../subgraphs/office/books/chargeProjection';
import { findBooks } from '../../../../subgraphs/office/books/readBooks';
import { findMiskept } from '../../../../subgraphs/office/books/verifyBooks';
import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import { loadPublished } from '../../../../subgraphs/office/publications/loadPublished';
import { createTestDatabase } from '../../../federation/createTestDatabase';

import { aBookEvent, anAnswerEvent, aStep } from './aBookEvent';

/** What is kept of the charges is what their events make, whatever has happened. */

const financialYear = '2014-15';
const owner = { office: 'essex', knownOffices: new Set(['cambridgeshire', 'essex', 'norfolk']) };
let dataSource: DataSource;
let url: string;
let keys = 0;

beforeEach(async () => {
  url = await createTestDatabase('kept');
  dataSource = await openDatabase({ url, poolSize: 4 });
});
afterEach(() => dataSource.destroy());

const write = (event: BookEvent, actor: string) =>
  appendEvents(dataSource, owner, {
    idempotencyKey: `key ${(keys += 1)}`,
    actor,
    origin: 'RECORDED',
    events: [event],
  });

/** A year's books, line by line in order of reference. */
async function readBooks(): Promise<object[]> {
  const { decisions: _, ...columns } = await findBooks(dataSource, { financialYear });
  const entries = Object.entries(columns) as [keyof BooksReply, unknown[]][];
  return columns.references
    .map((reference, index) => ({
      ...Object.fromEntries(entries.map(([name, items]) => [name, items[index]])),
      reference,
    }))
    .sort((a, b) => (a.reference < b.reference ? -1 : 1));
}

/** The same from the events alone: what is kept is then behind them. */
async function replayBooks(): Promise<object[]> {
  await dataSource.query('DELETE FROM book_charge_progress');
  expect(await findKeptCharges(dataSource, financialYear)).toBeNull();
  return readBooks();
}

const steps: fc.Arbitrary<BookEvent> = fc.oneof(
  fc.integer({ min: 1, max: 4 }).map((number) => aBookEvent({ reference: `essex:${number}` })),
  fc.integer({ min: 5, max: 8 }).map((number) => anAnswerEvent({ reference: `essex:${number}` })),
  fc
    .record({
      reference: fc.constantFrom(...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `essex:${number}`)),
      step: fc.constantFrom<Partial<BookEvent> & Pick<BookEvent, 'kind'>>(
        { kind: 'ACKNOWLEDGED' },
        { kind: 'PART_ACKNOWLEDGED', acknowledgedPence: 5_000 },
        { kind: 'DISPUTED', reasonCode: 'NOT_ORDERED', reason: 'Never ordered' },
        { kind: 'SETTLED', amountPence: 4_000 },
        { kind: 'ADJUSTMENT_PROPOSED', amountPence: 9_000, reason: 'Too much' },
        { kind: 'ADJUSTED' },
        { kind: 'WITHDRAWN', reason: 'Sent in error' },
      ),
    })
    .map(({ reference, step }) => aStep({ ...step, reference })),
);

it('is the replay of any history, published charges and decisions among it', async () => {
  await loadPublished(
    dataSource,
    'essex',
    join(__dirname, '../../../../subgraphs/essex/published'),
  );
  for (const [index, step] of fc.sample(steps, { numRuns: 60, seed: 11 }).entries()) {
    await write(step, index % 2 === 0 ? 'A. Finch' : 'B. Wren');
  }
  await write(
    { reference: 'essex:cc-14', kind: 'ALLOCATED', amountPence: 1, intoReference: 'x' },
    'C',
  );
  await write(
    { reference: 'essex:m', kind: 'EXPLAINED', intoReference: 'essex:1', reason: 'so' },
    'C',
  );
  const kept = await findKeptCharges(dataSource, financialYear);
  expect(kept?.reference).toHaveLength(8);
  expect(new Set(kept?.state).size).toBeGreaterThan(2);
  const books = await readBooks();
  expect(books).toHaveLength(10);
  expect(await findMiskept(dataSource)).toBeNull();
  expect(await replayBooks()).toEqual(books);
});

it('takes in what came another way once the database is opened', async () => {
  await write(aBookEvent(), 'A. Finch');
  await write(aStep({ kind: 'SETTLED', amountPence: 20_000 }), 'A. Finch');
  const books = await readBooks();
  expect(books).toMatchObject([{ reference: 'essex:1', states: 'SETTLED' }]);
  await dataSource.query('TRUNCATE book_charge, book_charge_progress');
  expect(await readBooks()).toEqual(books);
  await (await openDatabase({ url, poolSize: 2 })).destroy();
  expect((await findKeptCharges(dataSource, financialYear))?.state).toEqual(['SETTLED']);
});

it('stops before events that make no sense, which are then told by whoever replays them', async () => {
  await write(aBookEvent(), 'A. Finch');
  await dataSource.query(`TRUNCATE book_charge, book_charge_progress;
    ALTER TABLE book_event DISABLE TRIGGER book_event_append_only;
    UPDATE book_event SET kind = 'SETTLED'`);
  await (await openDatabase({ url, poolSize: 2 })).destroy();
  expect(await findKeptCharges(dataSource, financialYear)).toBeNull();
  await expect(readBooks()).rejects.toThrow('make no sense');
});

it.each([
  ['another amount', 'UPDATE book_charge SET owed_pence = 1', 'is kept with owed_pence 1'],
  ['a charge too few', 'DELETE FROM book_charge', 'nothing is kept of it'],
  [
    'a charge too many',
    `INSERT INTO book_charge SELECT 'essex:2', financial_year, quoted_reference, direction,
       counterparty, joint_commission_id, owed_pence, settled_pence, precision_pence, charged_on,
       due_on, state, dispute_reason, origin FROM book_charge`,
    'no event entered it',
  ],
])('is proved by books:verify, which finds %s', async (_, sql, explanation) => {
  await write(aBookEvent(), 'A. Finch');
  const environment = { ...process.env, OFFICE: 'essex', DATABASE_URL: url };
  const verify = () =>
    new Promise<string>((resolve) => {
      execFile(
        process.execPath,
        ['--import', 'tsx', 'subgraphs/office/books/verify.ts'],
        { env: environment },
        (error, stdout, stderr) => resolve(`${error?.code ?? 0} ${stdout}${stderr}`),
      );
    });
  expect(await findMiskept(dataSource)).toBeNull();
  await dataSource.query(sql);
  expect((await findMiskept(dataSource))?.explanation).toContain(explanation);
  expect(await verify()).toMatch(/^1 The events of essex hold, but essex:/);
});
