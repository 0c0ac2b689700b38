import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { Client, escapeIdentifier } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import type { SyntheticOffice } from '../synthetic/SyntheticOffice';
import {
  generatorVersion,
  syntheticRecords,
  type SyntheticTable,
} from '../synthetic/syntheticRecords';

import { copyText } from './copyText';

export interface OfficeFilling {
  readonly office: SyntheticOffice;
  /** The office's own database in the nation; never one that holds published figures. */
  readonly databaseUrl: string;
  readonly seed: number;
  readonly awardCount: number;
  /** Gives the filling up; the database is then as it was before. */
  readonly signal: AbortSignal;
  /** Told how many more awards are in. */
  readonly onAwards: (more: number) => void;
}

/** What an office was filled with: the same filling is not made again. */
interface Fill {
  readonly seed: number;
  readonly awardCount: number;
  readonly generator: number;
}

export interface FillResult {
  readonly changed: boolean;
  /** What the office was filled with before; null for a new one. */
  readonly before: Fill | null;
}

/**
 * Fills an office's database with synthetic records, unless it holds these very records already.
 * All or nothing: one transaction.
 *
 * @throws an error when the database holds records that are not synthetic; nothing is changed then
 */
export async function fillOffice(filling: OfficeFilling): Promise<FillResult> {
  const { databaseUrl, seed, awardCount, signal } = filling;
  const dataSource = await openDatabase({ url: databaseUrl, poolSize: 2 });
  await dataSource.destroy();
  signal.throwIfAborted();
  const client = new Client({ connectionString: databaseUrl, application_name: 'pcc-nation' });
  // A lost connection fails the statement that waits for it; by itself it must not end the process.
  client.on('error', () => undefined);
  const giveUp = (): void => void client.end().catch(() => undefined);
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    await client.connect();
    const before = await lastFill(client);
    const fill: Fill = { seed, awardCount, generator: generatorVersion };
    if (before && isSame(before, fill)) {
      filling.onAwards(awardCount);
      return { changed: false, before };
    }
    await client.query('BEGIN');
    await replaceRecords(client, filling);
    await client.query('INSERT INTO synthetic_fill VALUES ($1, $2, $3)', Object.values(fill));
    await client.query('COMMIT');
    // The planner chooses by what it knows of the rows.
    await client.query('ANALYZE');
    return { changed: true, before };
  } finally {
    signal.removeEventListener('abort', giveUp);
    // An open transaction ends with its connection, and nothing of it stays.
    await client.end().catch(() => undefined);
  }
}

async function lastFill(client: Client): Promise<Fill | null> {
  await client.query(
    'CREATE TABLE IF NOT EXISTS synthetic_fill (seed integer, award_count integer, generator integer)',
  );
  const { rows } = await client.query<Fill>(
    'SELECT seed, award_count AS "awardCount", generator FROM synthetic_fill',
  );
  return rows[0] ?? null;
}

function isSame(a: Fill, b: Fill): boolean {
  return a.seed === b.seed && a.awardCount === b.awardCount && a.generator === b.generator;
}

async function replaceRecords(client: Client, filling: OfficeFilling): Promise<void> {
  const { office, seed, awardCount } = filling;
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables
      WHERE schemaname = 'public'
        AND tablename !~ '^(migrations$|book_|disclosure_|referral_|transfer_)'`,
  );
  // Books, cases, transfers and rules of disclosure are append-only, and a release of referrals is
  // made once. The nation makes none of them: any would be somebody's, and is found.
  // Also takes the locks: two fillings of one office take turns.
  const names = tables.map(({ name }) => escapeIdentifier(name)).join(', ');
  await client.query(`LOCK TABLE ${names} IN ACCESS EXCLUSIVE MODE`);
  await assertOnlySynthetic(client);
  await client.query(`TRUNCATE ${names}`);
  // What is referred to comes first; no index is built while checks of references wait.
  await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  // Indexes are built faster over rows that are there than row by row.
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
      WHERE schemaname = 'public' AND tablename = 'award'
        AND NOT EXISTS (SELECT FROM pg_constraint WHERE conname = indexname)`,
  );
  for (const { name } of indexes) await client.query(`DROP INDEX ${escapeIdentifier(name)}`);
  for (const table of syntheticRecords(office, seed, awardCount)) {
    await copy(client, table, filling);
  }
  for (const { definition } of indexes) await client.query(definition);
}

/** Records that were published or entered by somebody are not replaced by made-up ones. */
async function assertOnlySynthetic(client: Client): Promise<void> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name = 'origin'`,
  );
  for (const { name } of tables) {
    const { rowCount } = await client.query(
      `SELECT FROM ${escapeIdentifier(name)} WHERE origin <> 'SYNTHETIC' LIMIT 1`,
    );
    if (rowCount === 0) continue;
    throw new Error(
      `DATA_DIR, DATABASE_URL: the database "${client.database ?? ''}" holds records that are not ` +
        `synthetic (table ${name}). They are not replaced: choose another place for the nation.`,
    );
  }
}

async function copy(client: Client, table: SyntheticTable, filling: OfficeFilling): Promise<void> {
  const { name, columns, rows } = table;
  const counted = name === 'award' ? tellingOf(rows, filling.onAwards) : rows;
  // FREEZE: the table was emptied in this transaction, so nobody can see a part of what comes.
  const into = client.query(
    copyFrom(`COPY ${name} (${columns.join(', ')}) FROM STDIN WITH (FORMAT text, FREEZE)`),
  );
  await pipeline(Readable.from(copyText(counted, columns)), into, { signal: filling.signal });
}

const tellEvery = 1_000;

function* tellingOf(rows: Iterable<object>, tell: (more: number) => void): Generator<object> {
  let untold = 0;
  for (const row of rows) {
    yield row;
    untold += 1;
    if (untold < tellEvery) continue;
    tell(untold);
    untold = 0;
  }
  tell(untold);
}
