import { chown, mkdtemp, open, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { ClusterHome } from './clusterHome';
import { removeUnfinished, syncFolder, unfinished } from './durableFiles';
import { ClusterError, explainOutput } from './faults';
import type { Programs } from './programs';
import { runProgram } from './runProgram';
import type { ServerUser } from './serverUser';

interface Initialisation {
  readonly dataDir: string;
  readonly home: ClusterHome;
  readonly programs: Programs;
  readonly user: ServerUser | null;
  readonly password: string;
}

/**
 * Creates the cluster. It grows in a folder of its own and is renamed when complete and written to
 * disk, so one that was cut short is never taken for a whole one: the next start throws it away.
 * Call it under the lock.
 */
export async function initialiseCluster(options: Initialisation): Promise<void> {
  const { home, user } = options;
  // Never the same name twice: the initdb of a killed process may still be writing to the other.
  const nursery = await mkdtemp(path.join(home.folder, unfinished.cluster));
  try {
    if (user !== null) await chown(nursery, user.uid, user.gid);
    await runInitdb(nursery, options);
    await rename(path.join(nursery, 'cluster'), home.cluster);
    await syncFolder(home.folder);
  } finally {
    await removeUnfinished(home.folder);
  }
}

async function runInitdb(nursery: string, options: Initialisation): Promise<void> {
  const { user, password, programs, dataDir } = options;
  const passwordFile = path.join(nursery, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user !== null) await chown(passwordFile, user.uid, user.gid);
  const { ok, output } = await runProgram({
    file: programs.initdb,
    args: initdbArguments(path.join(nursery, 'cluster'), passwordFile),
    user,
  });
  if (ok) return;
  throw new ClusterError(
    `PostgreSQL could not create its files for DATA_DIR ${dataDir}: ${explainOutput(output)}`,
  );
}

function initdbArguments(folder: string, passwordFile: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${roleName}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Built into PostgreSQL, so that rows are ordered alike on every machine, whatever its
    // languages.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
    '--no-instructions',
  ];
}

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

/**
 * The name under which the server of a cluster appears in the process list. It is made of the
 * identity that initdb gave the cluster (the first eight bytes of pg_control), so it stays when the
 * folder is moved, and no other cluster has it.
 */
export async function clusterName(cluster: string): Promise<string> {
  const handle = await open(path.join(cluster, 'global', 'pg_control'));
  try {
    const { buffer } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    return `office-${buffer.toString('hex')}`;
  } finally {
    await handle.close();
  }
}

/** The one role of the cluster. */
export const roleName = 'office';
