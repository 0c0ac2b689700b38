import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openCluster } from '../../subgraphs/office/database/embedded/openCluster';
import type { Cluster } from '../../subgraphs/office/database/embedded/openCluster';

declare global {
  var testCluster: { cluster: Cluster; dataDir: string } | undefined;
}

/** One real PostgreSQL for all tests of a run; every federation takes databases of its own. */
async function startCluster(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pcc-test-'));
  // As root PostgreSQL runs as another user, who must be able to enter.
  await chmod(dataDir, 0o755);
  const cluster = await openCluster({ dataDir, log: () => undefined });
  globalThis.testCluster = { cluster, dataDir };
  process.env['TEST_DATABASE_SERVER'] = await cluster.urlFor('postgres');
}

// Jest asks for the function itself.
export = startCluster;
