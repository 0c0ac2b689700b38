import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, lstat, mkdir, mkdtemp, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { unfinished } from './durableFiles';
import { ClusterError } from './faults';
import { runProgram } from './runProgram';
import type { ServerUser } from './serverUser';

interface HomeChoice {
  readonly paths: OwnPaths;
  readonly user: ServerUser | null;
  readonly password: string;
}

/** Chooses where a new cluster will lie: in DATA_DIR, or where PostgreSQL's user can reach it. */
export async function chooseHome({ paths, user, password }: HomeChoice): Promise<ClusterHome> {
  if (user === null) return clusterHome(paths.folder);
  await chmod(paths.folder, 0o711);
  if (await canKeepFilesIn(paths.folder, user)) return clusterHome(paths.folder);
  const parents = ['/var/lib', tmpdir()];
  for (const parent of parents) {
    const folder = path.join(parent, folderNameFor(paths.folder, password));
    const isFit = (await isMadeOurs(folder)) && (await canKeepFilesIn(folder, user));
    if (isFit) return clusterHome(folder);
    await rmdir(folder).catch(() => undefined);
  }
  throw new ClusterError(
    `PostgreSQL does not run as root, and user ${user.uid}, as which it would run, can keep ` +
      `files neither in DATA_DIR ${paths.dataDir} nor in ${parents.join(' nor in ')}. ` +
      'Set DATA_DIR to a folder that others may enter, or set DATABASE_URL.',
  );
}

/**
 * The same for a DATA_DIR as long as it exists, so that a first start cut short is continued; but
 * another one after it was deleted, when its password changes with it: who deletes DATA_DIR wants
 * to begin anew.
 */
function folderNameFor(folder: string, password: string): string {
  const hash = createHash('sha256').update(`${folder}\n${password}`).digest('hex');
  return `pcc-commissioning-hub-${hash.slice(0, 12)}`;
}

/**
 * The parent may be open to all (the temporary folder), so a folder that somebody else put there is
 * not taken.
 */
async function isMadeOurs(folder: string): Promise<boolean> {
  try {
    await mkdir(folder).catch(unlessPresent);
    const found = await lstat(folder);
    if (!found.isDirectory() || found.uid !== process.getuid?.()) return false;
    await chmod(folder, 0o711);
    return true;
  } catch {
    return false;
  }
}

/**
 * Tried rather than reasoned: a file system may ignore owners, and a folder far above may be
 * closed.
 */
async function canKeepFilesIn(folder: string, user: ServerUser): Promise<boolean> {
  const trial = await mkdtemp(path.join(folder, unfinished.trial));
  try {
    await chown(trial, user.uid, user.gid);
    const { uid, mode } = await stat(trial);
    if ((uid | 0) !== user.uid || (mode & 0o777) !== 0o700) return false;
    const args = ['-c', 'test -w "$1" && test -x "$1"', 'sh', trial];
    return (await runProgram({ file: '/bin/sh', args, user })).ok;
  } catch {
    return false;
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}

function unlessPresent(fault: NodeJS.ErrnoException): void {
  if (fault.code !== 'EEXIST') throw fault;
}

/**
 * Where PostgreSQL's own files lie: in DATA_DIR, or elsewhere when PostgreSQL's user cannot reach
 * that.
 */
export interface ClusterHome {
  readonly folder: string;
  /** PostgreSQL's data folder. It is there only when it is complete. */
  readonly cluster: string;
  readonly log: string;
}

/** Names the files of the cluster that lies in a folder. */
function clusterHome(folder: string): ClusterHome {
  return { folder, cluster: path.join(folder, 'cluster'), log: path.join(folder, 'server.log') };
}

/** Finds where the cluster of a DATA_DIR lies; null when it has none yet. */
export async function findHome(paths: OwnPaths): Promise<ClusterHome | null> {
  if (existsSync(paths.place)) return homeElsewhere(paths);
  const home = clusterHome(paths.folder);
  return existsSync(home.cluster) ? home : null;
}

async function homeElsewhere({ dataDir, place }: OwnPaths): Promise<ClusterHome> {
  const home = clusterHome((await readFile(place, 'utf8')).trim());
  if (existsSync(home.cluster)) return home;
  // An empty database in the place of the lost one would look as if all had been deleted.
  throw new ClusterError(
    `The data of DATA_DIR ${dataDir} were in ${home.cluster}, which is gone. ` +
      `Bring it back, or delete ${place} to begin with empty databases.`,
  );
}

/** Our own small files in DATA_DIR; PostgreSQL never reads them. */
export interface OwnPaths {
  readonly dataDir: string;
  readonly folder: string;
  /** The roll that is the lock around starting and stopping. */
  readonly lock: string;
  /** The roll of those who use the cluster. */
  readonly users: string;
  readonly password: string;
  /** Says where the cluster lies when it could not lie in this folder. */
  readonly place: string;
}

/** Names the files that are kept in a DATA_DIR. */
export function ownPaths(dataDir: string): OwnPaths {
  const folder = path.join(dataDir, 'postgres');
  return {
    dataDir,
    folder,
    lock: path.join(folder, 'lock'),
    users: path.join(folder, 'users'),
    password: path.join(folder, 'password'),
    place: path.join(folder, 'place.txt'),
  };
}
