import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

import type { ClusterHome } from '../folders/clusterHome';
import { copyPrograms } from './copyPrograms';

const prefix = 'programs-';

/**
 * Copies PostgreSQL's programs into the home of the cluster, once for each version of their
 * package, and returns the copy's folder.
 */
export async function copyProgramsBeside(home: ClusterHome, native: string): Promise<string> {
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
