import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

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
