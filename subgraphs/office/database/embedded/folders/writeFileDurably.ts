import { open, rename } from 'node:fs/promises';
import path from 'node:path';

import { syncFolder } from './syncFolder';

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
