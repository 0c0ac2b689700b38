/*
 * An office's process is killed at random moments while many write at once over HTTP: what was
 * acknowledged is in the books once, nothing is there twice, and the chain holds. The moments
 * follow from the seed.
 */
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';

import type { DataSource } from 'typeorm';

import { AssertionKeys } from '../../../../gateway/identity/AssertionKeys';
import { AssertionSigner } from '../../../../gateway/identity/AssertionSigner';
import { type ForkedProcess, forkProcess } from '../../../../hub/local/forkProcess';
import { Chance } from '../../../../hub/local/nation/synthetic/Chance';
import { listen } from '../../../../process/listen';
import { verifyBooks } from '../../../../subgraphs/office/books/verifyBooks';
import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import { takeFreePort } from '../../../deployment/takeFreePort';
import { createTestDatabase } from '../../../federation/createTestDatabase';
import { mutationAt } from '../../../federation/enterAt';
import { charges } from '../../../federation/bookWrites';

const seed = 20_150_331;
const writeCount = 1_000;
const writersAtOnce = 20;
const killCount = 3;

interface Ready {
  readonly url: string;
  readonly process: number;
}

let databaseUrl: string;
let dataSource: DataSource;
let office: ForkedProcess<Ready>;
let keyStand: Server;
let keysUrl: string;
let port: number;
const keys = new AssertionKeys({ file: null, rotateMs: 3_600_000 });
const signer = new AssertionSigner(keys);

beforeAll(async () => {
  await keys.start();
  keyStand = createServer((_, response) => response.end(JSON.stringify(keys.jwks())));
  keysUrl = await listen(keyStand, '127.0.0.1', 0);
  databaseUrl = await createTestDatabase('crashing-essex');
  dataSource = await openDatabase({ url: databaseUrl, poolSize: 2 });
  port = await takeFreePort();
  office = await startEssex();
});
afterAll(async () => {
  await office.stop();
  keys.stop();
  keyStand.close();
  await dataSource.destroy();
});

function startEssex(): Promise<ForkedProcess<Ready>> {
  return forkProcess<Ready>({
    file: join(__dirname, '../../../../subgraphs/office/server/start.ts'),
    name: 'essex',
    environment: {
      OFFICE: 'essex',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      GATEWAY_KEYS_URL: keysUrl,
      LOG_LEVEL: 'silent',
    },
  });
}

/** Sends a write; true when it was acknowledged, false when nobody knows. */
async function send(key: number): Promise<boolean> {
  const finance = { subject: 'A. Finch', roles: ['office-finance'] as const, office: 'essex' };
  const statement = await signer.assertionFor({ ...finance, regions: [] }, 'essex');
  const raiseCrossCharge = {
    ...charges.raise({ idempotencyKey: String(key), amountPence: key + 1 }),
    selection: 'crossCharge { amountPence } problems { code }',
  };
  try {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${statement}` },
      body: JSON.stringify(mutationAt('essex', { raiseCrossCharge })),
    });
    const { data } = (await response.json()) as Sent;
    return data?.essex?.raiseCrossCharge?.crossCharge?.amountPence === key + 1;
  } catch {
    return false;
  }
}

interface Sent {
  readonly data?: {
    readonly essex?: {
      readonly raiseCrossCharge?: {
        readonly crossCharge?: { readonly amountPence: number } | null;
      };
    };
  };
}

/** Sends all that are left, many at once, and kills the office once so many are acknowledged. */
async function sendAll(
  left: number[],
  acknowledged: Set<number>,
  killAt = Infinity,
): Promise<void> {
  const queue = [...left];
  let isLost = false;
  const kill = (): void => {
    if (!isLost) process.kill(office.ready.process, 'SIGKILL');
    isLost = true;
  };
  const writer = async (): Promise<void> => {
    for (let key = queue.shift(); key !== undefined && !isLost; key = queue.shift()) {
      if (await send(key)) acknowledged.add(key);
      else isLost = true;
      if (acknowledged.size >= killAt) kill();
    }
  };
  await Promise.all(Array.from({ length: writersAtOnce }, writer));
}

async function keysInBooks(): Promise<number[]> {
  const rows = await dataSource.query<{ key: number }[]>(
    `SELECT idempotency_key::int AS key FROM book_event ORDER BY sequence`,
  );
  return rows.map(({ key }) => key);
}

it('keeps every acknowledged write once through kills, and no other twice', async () => {
  const chance = new Chance(seed, 'kills');
  const all = Array.from({ length: writeCount }, (_, index) => index);
  const acknowledged = new Set<number>();
  const left = (): number[] => all.filter((key) => !acknowledged.has(key));
  for (let kill = 0; kill < killCount; kill += 1) {
    // The other writers are on their way then.
    await sendAll(left(), acknowledged, kill * 300 + chance.wholeNumber(20, 280));
    expect(acknowledged.size).toBeLessThan(writeCount);
    const stored = await keysInBooks();
    expect(new Set(stored).size).toBe(stored.length);
    expect([...acknowledged].filter((key) => !stored.includes(key))).toEqual([]);
    expect((await verifyBooks(dataSource)).firstAltered).toBeNull();
    office = await startEssex();
  }
  // Whatever nobody knows is sent again with its key.
  await sendAll(left(), acknowledged);
  expect(acknowledged.size).toBe(writeCount);
  expect((await keysInBooks()).sort((a, b) => a - b)).toEqual(all);
  const { eventCount, firstAltered } = await verifyBooks(dataSource);
  expect({ eventCount, firstAltered }).toEqual({ eventCount: writeCount, firstAltered: null });
}, 180_000);
