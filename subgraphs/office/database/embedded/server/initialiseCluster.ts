import { chown, mkdtemp, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { ClusterError } from '../faults/ClusterError';
import { explainOutput } from '../faults/explainOutput';
import type { ClusterHome } from '../folders/clusterHome';
import { removeUnfinished, unfinished } from '../folders/removeUnfinished';
import { syncFolder } from '../folders/syncFolder';
import { runProgram } from '../processes/runProgram';
import type { ServerUser } from '../processes/ServerUser';
import type { Programs } from '../programs/findPrograms';
import { roleName } from './roleName';

export interface Initialisation {
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
