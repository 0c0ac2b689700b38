import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

import { faultCode } from './faults';

/**
 * Makes a folder, and those above it, unless it is there. Not left to node's own `recursive`, which
 * on a read-only disk says that the folder is missing, and not why.
 */
export async function makeFolder(folder: string, mode: number): Promise<void> {
  try {
    await mkdir(folder, { mode });
  } catch (fault) {
    if (await isFolder(folder)) return;
    const parent = path.dirname(folder);
    if (faultCode(fault) !== 'ENOENT' || parent === folder) throw fault;
    await makeFolder(parent, mode);
    await mkdir(folder, { mode });
  }
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/**
 * Writes a small file that only this user can read. After a crash of the machine it is there whole,
 * or not at all.
 */
export async function writeFileDurably(file: string, text: string): Promise<void> {
  const unfinished = `${file}.new`;
  const handle = await open(unfinished, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
  await syncFolder(path.dirname(file));
}

/** Makes what was just created in or renamed into a folder survive a crash of the machine. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * The password of the cluster, made up at the first call and kept in a file only this user can
 * read. Call it under the lock.
 */
export async function getPassword(file: string): Promise<string> {
  if (!existsSync(file)) await writeFileDurably(file, randomBytes(24).toString('base64url'));
  return (await readFile(file, 'utf8')).trim();
}

/** How the names of folders begin in which something grows, or is tried out. */
export const unfinished = { cluster: 'initialising-', trial: 'trial-' } as const;

/** Removes what killed processes left half-done in a folder. Call it under the lock. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!Object.values(unfinished).some((prefix) => name.startsWith(prefix))) continue;
    // A child of a killed process may still be writing to it: then it is left for the next time.
    await rm(path.join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
