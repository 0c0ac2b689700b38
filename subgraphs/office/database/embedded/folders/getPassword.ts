import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

import { writeFileDurably } from './writeFileDurably';

/**
 * The password of the cluster, made up at the first call and kept in a file only this user can
 * read. Call it under the lock.
 */
export async function getPassword(file: string): Promise<string> {
  if (!existsSync(file)) await writeFileDurably(file, randomBytes(24).toString('base64url'));
  return (await readFile(file, 'utf8')).trim();
}
