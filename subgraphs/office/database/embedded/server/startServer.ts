import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { open, readFile, rename, rm, statfs } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

import { ClusterError } from '../faults/ClusterError';
import { explainOutput } from '../faults/explainOutput';
import type { ClusterHome } from '../folders/clusterHome';
import { programEnvironment } from '../processes/programEnvironment';
import type { ServerUser } from '../processes/ServerUser';
import type { Programs } from '../programs/findPrograms';
import { awaitServer } from './awaitServer';
import { choosePort } from './choosePort';
import { clusterName } from './clusterName';
import { findServer } from './findServer';
import { readPostmaster } from './readPostmaster';
import type { Postmaster } from './readPostmaster';
import { removeStalePidFile } from './removeStalePidFile';
import { serverArguments } from './serverArguments';

/** For how long a start is tried again when what stands in its way is passing. */
const retryMsMax = 20_000;

/**
 * Said by a server that found its port taken, or the remains of a killed server on their way out.
 */
const passingTrouble = new RegExp(
  [
    'could not create any TCP/IP sockets',
    'pre-existing shared memory block',
    'lock file "postmaster.pid" (already exists|is empty)',
    'bogus data in lock file',
  ].join('|'),
);

export interface ServerStart {
  readonly dataDir: string;
  readonly home: ClusterHome;
  readonly programs: Programs;
  readonly user: ServerUser | null;
  readonly password: string;
}

/**
 * Starts the server and waits until it answers. Call it under the lock, when findServer has found
 * none.
 */
export async function startServer(start: ServerStart): Promise<Postmaster> {
  const { home, password } = start;
  const { cluster } = home;
  // The log of the start before is kept, as it may tell why that one ended; older ones are not.
  if (existsSync(home.log)) await rename(home.log, `${home.log}.1`);
  const deadline = Date.now() + retryMsMax;
  for (;;) {
    await removeStalePidFile(cluster);
    // A server that a killed process had only just started may have got in before ours.
    const pid = (await findServer(cluster))?.pid ?? (await spawnServer(start));
    const server = await awaitServer({ cluster, pid, password });
    if (server !== null) return server;
    const said = await readFile(home.log, 'utf8').catch(() => '');
    if (!passingTrouble.test(said) || Date.now() > deadline) throw await didNotStart(start, said);
    await sleep(200);
  }
}

async function spawnServer({ home, programs, user }: ServerStart): Promise<number> {
  const { cluster } = home;
  // The port of the time before, so that the pools of processes which outlived a crash of the
  // server find it again.
  const port = await choosePort((await readPostmaster(cluster))?.port ?? 0);
  const args = serverArguments({ cluster, name: await clusterName(cluster), port });
  // A new file, so that what is read in it after a failure is of this attempt.
  await rm(home.log, { force: true });
  const log = await open(home.log, 'a', 0o600);
  try {
    const child = spawn(programs.postgres, args, {
      ...user,
      cwd: '/',
      env: programEnvironment,
      stdio: ['ignore', log.fd, log.fd],
      // In a session of its own: Ctrl-C in the terminal is for the offices, which still need the
      // database to close.
      detached: true,
    });
    child.unref();
    return await pidOf(child);
  } finally {
    await log.close();
  }
}

async function pidOf(child: ChildProcess): Promise<number> {
  // Without a number it could not be started; the event that says why is still to come, and `once`
  // throws it.
  if (child.pid === undefined) await once(child, 'spawn');
  return child.pid ?? 0;
}

async function didNotStart({ dataDir, home }: ServerStart, said: string): Promise<ClusterError> {
  // On a full disk there is no room for the complaint either.
  const { bavail } = await statfs(home.folder);
  const reason = said === '' && bavail === 0 ? 'the disk is full' : explainOutput(said);
  return new ClusterError(
    `PostgreSQL did not start with DATA_DIR ${dataDir}: ${reason} (more in ${home.log})`,
  );
}
