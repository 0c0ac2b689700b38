import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, mkdtemp, rm, rmdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { ClusterError } from '../faults/ClusterError';
import { runProgram } from '../processes/runProgram';
import type { ServerUser } from '../processes/ServerUser';
import { clusterHome } from './clusterHome';
import type { ClusterHome } from './clusterHome';
import type { OwnPaths } from './ownPaths';
import { unfinished } from './removeUnfinished';

export interface HomeChoice {
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
