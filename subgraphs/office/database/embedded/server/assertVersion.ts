import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { ClusterError } from '../faults/ClusterError';
import type { ClusterHome } from '../folders/clusterHome';

/**
 * A data folder belongs to one major version of PostgreSQL; a server of another one would refuse it
 * less clearly.
 */
export async function assertVersion(
  dataDir: string,
  { cluster }: ClusterHome,
  version: number,
): Promise<void> {
  const found = await readFile(path.join(cluster, 'PG_VERSION'), 'utf8').catch(() => 'unknown');
  if (found.trim() === String(version)) return;
  throw new ClusterError(
    `DATA_DIR ${dataDir} holds a PostgreSQL ${found.trim()} cluster; this hub runs ${version}. ` +
      'Move the data with pg_dump, or set DATA_DIR to another folder.',
  );
}
