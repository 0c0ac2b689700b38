import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { processToken } from '../processes/processToken';
import { findServer } from './findServer';
import { readPostmaster } from './readPostmaster';

/**
 * Removes a postmaster.pid that a crash of the machine left behind, where PostgreSQL itself would
 * not dare to: when its number is now that of another program, and when the crash left the file
 * empty.
 *
 * It stays when the number is nobody's: PostgreSQL then reads in it which shared memory to look at,
 * to see whether parts of the old server are still alive.
 */
export async function removeStalePidFile(cluster: string): Promise<void> {
  const file = path.join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  // A server that is only just starting writes the file in the same moment as it creates it.
  if ((await readPostmaster(cluster)) === null) await sleep(300);
  const postmaster = await readPostmaster(cluster);
  if (postmaster !== null && (await processToken(postmaster.pid)) === null) return;
  if ((await findServer(cluster)) === null) await rm(file, { force: true });
}
