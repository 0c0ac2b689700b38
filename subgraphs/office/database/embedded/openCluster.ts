import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';

import { ClusterError } from './faults/ClusterError';
import { explainFileFault } from './faults/explainFileFault';
import { explainLostServer } from './faults/explainLostServer';
import { findHome } from './folders/findHome';
import { makeFolder } from './folders/makeFolder';
import { ownPaths } from './folders/ownPaths';
import type { OwnPaths } from './folders/ownPaths';
import { joinOrStartServer } from './joinOrStartServer';
import { ProcessRoll } from './processes/ProcessRoll';
import { processToken } from './processes/processToken';
import { withFolderLock } from './processes/withFolderLock';
import { connectionUrl } from './server/connectionUrl';
import { ensureDatabase } from './server/ensureDatabase';
import { findServer } from './server/findServer';
import { stopServer } from './server/stopServer';

export interface ClusterOptions {
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
