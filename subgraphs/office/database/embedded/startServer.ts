import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { open, readFile, rename, rm, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { processToken } from './ProcessRoll';
import type { ClusterHome } from './clusterHome';
import { connectionUrl, withConnection } from './connection';
import { ClusterError, explainOutput, faultCode } from './faults';
import { findServer, type Postmaster, readPostmaster, removeStalePidFile } from './findServer';
import { clusterName } from './initialiseCluster';
import type { Programs } from './programs';
import { programEnvironment } from './runProgram';
import type { ServerUser } from './serverUser';

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

interface ServerStart {
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

interface ServerArguments {
  readonly cluster: string;
  readonly name: string;
  readonly port: number;
}

/**
 * The command line of the server. Settings stand here and not in postgresql.conf, so that they
 * follow the code.
 */
function serverArguments({ cluster, name, port }: ServerArguments): string[] {
  const settings: Record<string, string> = {
    cluster_name: name,
    listen_addresses: '127.0.0.1',
    port: String(port),
    // No sockets in the file system: their paths may not be longer than about a hundred bytes, and
    // DATA_DIR's may.
    unix_socket_directories: '',
    // Six processes with a pool each, and room for a person with psql.
    max_connections: '200',
    shared_buffers: '128MB',
    // What was committed is on the disk. Said again because one line here would make every test
    // faster, and lose data.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    // The log is for faults of the server. Failed statements stay out of it, because they hold
    // people's data.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  };
  const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  return ['-D', cluster, ...flags];
}

/**
 * A start after a crash repeats what was not yet written; with PostgreSQL's usual limits that takes
 * seconds.
 */
const waitMsMax = 120_000;

interface Awaited {
  readonly cluster: string;
  readonly pid: number;
  readonly password: string;
}

/** Waits until a server answers; null when it ends instead. */
export async function awaitServer({ cluster, pid, password }: Awaited): Promise<Postmaster | null> {
  const token = await processToken(pid);
  const deadline = Date.now() + waitMsMax;
  while (token !== null && (await processToken(pid)) === token) {
    const postmaster = await readPostmaster(cluster);
    const isReady = postmaster?.pid === pid && postmaster.status === 'ready';
    if (isReady && (await isAnswering(postmaster.port, password))) return postmaster;
    if (Date.now() > deadline) throw new ClusterError(waitedTooLong(pid));
    await sleep(15);
  }
  return null;
}

/**
 * The status alone is not enough: a server that was told to stop a moment ago still calls itself
 * ready.
 */
async function isAnswering(port: number, password: string): Promise<boolean> {
  const url = connectionUrl({ port, password }, 'postgres');
  try {
    await withConnection(url, (client) => client.query('select 1'));
    return true;
  } catch (error) {
    const code = faultCode(error);
    if (code === wrongPassword) throw new ClusterError(wrongPasswordSentence, { cause: error });
    return code === tooManyConnections;
  }
}

const wrongPassword = '28P01';
const tooManyConnections = '53300';

const wrongPasswordSentence =
  'The file postgres/password in DATA_DIR does not belong to the PostgreSQL cluster there. ' +
  'Bring back the one that does.';

function waitedTooLong(pid: number): string {
  return (
    `The embedded PostgreSQL (process ${pid}) has not become ready in ${waitMsMax / 1000} s. ` +
    'Look at its log in DATA_DIR, end that process and start again.'
  );
}

/**
 * A free port of this machine: the preferred one when it is free. Another program may still take it
 * a moment later.
 */
async function choosePort(preferred: number): Promise<number> {
  return (await tryPort(preferred)) ?? (await tryPort(0)) ?? 0;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const chosen = address === null || typeof address === 'string' ? null : address.port;
      server.close(() => resolve(chosen));
    });
  });
}
