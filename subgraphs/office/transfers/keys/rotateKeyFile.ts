import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { SettingsError } from '../../../../process/readSettings';

import { addKeys } from './addKeys';
import { keyFileSchema } from './KeyFile';
import type { KeyFile } from './KeyFile';
import { keyFileFault } from './keyFileFault';

/**
 * Makes an office's key file, or adds new keys to it. The file is replaced as a whole: a process
 * that is killed leaves the old one, and whoever reads meanwhile reads one of the two.
 *
 * @param on the first day of the new keys
 * @returns what the file holds now
 */
export async function rotateKeyFile(file: string, office: string, on: string): Promise<KeyFile> {
  const before = (await tryReadKeyFile(file)) ?? { office, keys: [] };
  if (before.office !== office) throw new Error(`${file} holds the keys of ${before.office}.`);
  const after = await addKeys(before, on);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const made = `${file}.${process.pid}.new`;
  await writeFile(made, JSON.stringify(after), { mode: 0o600, flush: true });
  await rename(made, file);
  return after;
}

/**
 * What an office's key file holds; null where there is no file.
 *
 * @throws a SettingsError that names the file, and nothing of what it holds, when it is none
 */
export async function tryReadKeyFile(file: string): Promise<KeyFile | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw notReadable(file, error);
  });
  return text === null ? null : parseKeyFile(file, text);
}

function parseKeyFile(file: string, text: string): KeyFile {
  try {
    return keyFileSchema.parse(JSON.parse(text));
  } catch (error) {
    throw notReadable(file, error);
  }
}

function notReadable(file: string, error: unknown): SettingsError {
  return new SettingsError(
    `TRANSFER_KEYS_FILE: ${file} must hold transfer keys, or be no file yet: ${keyFileFault(error)}.`,
  );
}
