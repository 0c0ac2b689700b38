import { rename, rm, writeFile } from 'node:fs/promises';

/**
 * Writes a file that this user alone can read, also in place of one that others could: what is new
 * is written beside it first and takes its place when it is whole.
 */
export async function writePrivately(file: string, text: string): Promise<void> {
  const beside = `${file}.${process.pid}.new`;
  try {
    await writeFile(beside, text, { mode: 0o600, flag: 'wx', flush: true });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
