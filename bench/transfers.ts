/**
 * How many cases two offices pass on in a second, step by step, beside the same rows written by
 * plain SQL and beside the sealing alone. `npm run bench:transfers -- --count 200 --rounds 5 --seed
 * 7` prints a table. Its databases go afterwards.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { openCluster } from '../subgraphs/office/database/embedded/openCluster';

import { BenchTransferOffice } from './transfers/BenchTransferOffice';
import { measureTransfers } from './transfers/measureTransfers';
import { transfersInTable } from './transfers/transfersInTable';

async function bench(words: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const options = { count: text, rounds: text, seed: text };
  const given = parseArgs({ args: [...words], options }).values;
  const count = wholeNumber('count', given.count ?? '200', 500);
  const rounds = wholeNumber('rounds', given.rounds ?? '5', 50);
  const seed = wholeNumber('seed', given.seed ?? '7', 1_000_000);
  const folder = await mkdtemp(join(tmpdir(), 'pcc-bench-'));
  // As root PostgreSQL runs as another user, who must be able to enter.
  await chmod(folder, 0o755);
  const cluster = await openCluster({ dataDir: folder, log: () => undefined });
  const opened: BenchTransferOffice[] = [];
  try {
    for (const code of ['essex', 'kent']) {
      opened.push(await BenchTransferOffice.open(code, folder, (name) => cluster.urlFor(name)));
    }
    const [essex, kent] = opened as [BenchTransferOffice, BenchTransferOffice];
    const measured = await measureTransfers({ essex, kent, seed, count, rounds });
    console.log(transfersInTable(measured, count));
  } finally {
    for (const office of opened) await office.close();
    await cluster.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function wholeNumber(name: string, given: string, max: number): number {
  const number = Number(given);
  if (/^\d+$/.test(given) && number >= 1 && number <= max) return number;
  throw new Error(`--${name}: must be a whole number from 1 to ${max}, not "${given}".`);
}

bench(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
