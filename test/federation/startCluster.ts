import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client } from 'pg';

import { type Cluster, openCluster } from '../../subgraphs/office/database/embedded/openCluster';

declare global {
  var testCluster: { cluster: Cluster; dataDir: string } | undefined;
}

/** One real PostgreSQL for all tests of a run; every federation takes databases of its own. */
async function startCluster(): Promise<void> {
  // Stock gateways, which the hub's is held against, would look for the cloud they run in.
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  const dataDir = await mkdtemp(join(tmpdir(), 'pcc-test-'));
  // As root PostgreSQL runs as another user, who must be able to enter.
  await chmod(dataDir, 0o755);
  const cluster = await openCluster({ dataDir, log: () => undefined });
  globalThis.testCluster = { cluster, dataDir };
  const server = await cluster.urlFor('postgres');
  await forgoCare(server);
  process.env['TEST_DATABASE_SERVER'] = server;
  process.env['TEST_RUN_FOLDER'] = dataDir;
}

/**
 * Nobody needs these databases after a loss of power, and waiting for the disk takes long. The
 * server itself insists on it; what a role prefers counts for its own sessions. Nor do they live
 * long enough to be tidied: a run makes hundreds, and each would be looked after every minute.
 */
async function forgoCare(server: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query('ALTER ROLE CURRENT_USER SET synchronous_commit = off');
  await client.query('ALTER SYSTEM SET autovacuum = off');
  await client.query('SELECT pg_reload_conf()');
  await client.end();
}

// Jest asks for the function itself.
export = startCluster;
