import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';

import { ProcessRoll, processToken } from './ProcessRoll';
import { chooseHome, type ClusterHome, findHome, ownPaths, type OwnPaths } from './clusterHome';
import { connectionUrl, ensureDatabase } from './connection';
import { getPassword, makeFolder, removeUnfinished, writeFileDurably } from './durableFiles';
import { ClusterError, explainFileFault, explainLostServer } from './faults';
import { findServer, type Postmaster } from './findServer';
import { assertVersion, initialiseCluster } from './initialiseCluster';
import { findPrograms } from './programs';
import { chooseServerUser } from './serverUser';
import { awaitServer, startServer } from './startServer';
import { stopServer } from './stopServer';
import { withFolderLock } from './withFolderLock';

interface ClusterOptions {
  /** The folder that holds the data: the setting DATA_DIR. It is created when missing. */
  readonly dataDir: string;
  /** Told in one line where the data are, when they could not be put into DATA_DIR. */
  readonly log: (line: string) => void;
}

export interface Cluster {
  /**
   * Returns the address of a database of the cluster, which is created when it is not there yet.
   */
  urlFor(databaseName: string): Promise<string>;
  /** Leaves the cluster. The last process to leave stops the server. */
  close(): Promise<void>;
}

interface Seat {
  readonly entry: string;
  readonly serverPid: number;
  readonly serverToken: string | null;
  readonly port: number;
  readonly password: string;
}

/**
 * Opens the PostgreSQL cluster that the offices of this machine share when no DATABASE_URL is set:
 * a real server, in a process of its own, its files in DATA_DIR. The first process to ask starts
 * it, the others join, the last one stops it. A server that a killed process left behind is taken
 * over.
 *
 * All who share a DATA_DIR must run on one machine, as one user and in one container: they are
 * known by process number.
 */
export async function openCluster({ dataDir, log }: ClusterOptions): Promise<Cluster> {
  assertPlatform();
  const absolute = path.resolve(dataDir);
  try {
    const paths = await prepareFolders(absolute);
    return seatedCluster(paths, await takeSeat(paths, log));
  } catch (error) {
    throw explainFileFault(error, absolute);
  }
}

function assertPlatform(): void {
  if (process.platform !== 'win32') return;
  throw new ClusterError(
    'The embedded PostgreSQL does not run on Windows. ' +
      'Set DATABASE_URL to a PostgreSQL server, or run the hub in WSL or a container.',
  );
}

async function prepareFolders(dataDir: string): Promise<OwnPaths> {
  await makeFolder(dataDir, 0o777);
  // One folder, one name: processes that come by different links must meet at the same lock.
  const paths = ownPaths(await realpath(dataDir));
  await makeFolder(paths.folder, 0o700);
  return paths;
}

function takeSeat(paths: OwnPaths, log: ClusterOptions['log']): Promise<Seat> {
  return withFolderLock(paths.lock, async () => {
    const entry = await new ProcessRoll(paths.users).enter();
    try {
      const { pid, port, password } = await joinOrStartServer(paths, log);
      return { entry, serverPid: pid, serverToken: await processToken(pid), port, password };
    } catch (error) {
      // Nothing may keep running for us; but what went wrong first is what is told.
      await leave(paths, entry).catch(() => undefined);
      throw error;
    }
  });
}

function seatedCluster(paths: OwnPaths, seat: Seat): Cluster {
  let closing: Promise<void> | null = null;
  return {
    urlFor: async (databaseName) => {
      await ensureDatabase(seat, databaseName).catch((error: unknown) => {
        throw explainLostServer(error, paths.dataDir);
      });
      return connectionUrl(seat, databaseName);
    },
    close: () => {
      closing ??= giveUpSeat(paths, seat);
      return closing;
    },
  };
}

async function giveUpSeat(paths: OwnPaths, seat: Seat): Promise<void> {
  try {
    // Somebody deleted DATA_DIR under us, as tests do: the lock is gone with it, but the server may
    // not be.
    if (!existsSync(paths.folder)) return await stopUnhousedServer(seat);
    await withFolderLock(paths.lock, () => leave(paths, seat.entry));
  } catch (error) {
    throw explainFileFault(error, paths.dataDir);
  }
}

/** Call it under the lock. */
async function leave(paths: OwnPaths, entry: string): Promise<void> {
  const users = new ProcessRoll(paths.users);
  await users.leave(entry);
  if ((await users.findPresent()).length > 0) return;
  const home = await findHome(paths);
  const server = home === null ? null : await findServer(home.cluster);
  if (server !== null) await stopServer(server.pid);
}

async function stopUnhousedServer({ serverPid, serverToken }: Seat): Promise<void> {
  const isStillIt = serverToken !== null && (await processToken(serverPid)) === serverToken;
  if (isStillIt) await stopServer(serverPid);
}

type OpenServer = Postmaster & { readonly password: string };

/**
 * Finds the running server of a DATA_DIR, or starts one, on a new cluster where there is none. Call
 * it under the lock.
 */
async function joinOrStartServer(
  paths: OwnPaths,
  log: (line: string) => void,
): Promise<OpenServer> {
  const password = await getPassword(paths.password);
  const home = await findHome(paths);
  const running = home === null ? null : await tryJoinServer(home, password);
  const server = running ?? (await start({ paths, home, password, log }));
  return { ...server, password };
}

async function tryJoinServer(
  { cluster }: ClusterHome,
  password: string,
): Promise<Postmaster | null> {
  const found = await findServer(cluster);
  return found === null ? null : awaitServer({ cluster, pid: found.pid, password });
}

interface Start {
  readonly paths: OwnPaths;
  readonly home: ClusterHome | null;
  readonly password: string;
  readonly log: (line: string) => void;
}

async function start({ paths, home: found, password, log }: Start): Promise<Postmaster> {
  const { dataDir } = paths;
  const user = await chooseServerUser(found?.cluster ?? null);
  const home = found ?? (await chooseHome({ paths, user, password }));
  await removeUnfinished(home.folder);
  const programs = await findPrograms(home, user);
  if (existsSync(home.cluster)) await assertVersion(dataDir, home, programs.version);
  else await initialiseCluster({ dataDir, home, programs, user, password });
  if (home.folder !== paths.folder) {
    await writeFileDurably(paths.place, `${home.folder}\n`);
    log(
      `The data of DATA_DIR ${dataDir} are in ${home.cluster}: ` +
        'PostgreSQL does not run as root, and the user it runs as cannot reach DATA_DIR.',
    );
  }
  return startServer({ dataDir, home, programs, user, password });
}
