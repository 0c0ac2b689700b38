import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

import { faultCode } from '../faults/faultCode';

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
