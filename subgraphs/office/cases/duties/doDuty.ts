import { rename, rm, writeFile } from 'node:fs/promises';

import type { DataSource } from 'typeorm';

import { readSettings, SettingsError } from '../../../../process/readSettings';
import { openCluster } from '../../database/embedded/openCluster';
import { openDatabase } from '../../database/openDatabase';

import { dutySettings, type DutySettings } from './settings';

/** What a command does; it answers the sentence that it ends with. */
type Duty = (dataSource: DataSource, settings: DutySettings) => Promise<string>;

/** Runs a command on an office's database, and says how it ended: exit code 0, or 1 and why. */
export function doDuty(duty: Duty): void {
  Promise.resolve()
    .then(() => withDatabase(readSettings(process.env, dutySettings), duty))
    .then((sentence) => console.log(sentence))
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    });
}

async function withDatabase(settings: DutySettings, duty: Duty): Promise<string> {
  if (settings.ACTED_BY.trim() === '') throw new SettingsError('ACTED_BY: say who does this.');
  const cluster =
    settings.DATABASE_URL === ''
      ? await openCluster({ dataDir: settings.DATA_DIR, log: console.error })
      : null;
  try {
    const url = cluster
      ? await cluster.urlFor(`office_${settings.OFFICE.replaceAll('-', '_')}`)
      : settings.DATABASE_URL;
    const dataSource = await openDatabase({ url, poolSize: 2 });
    try {
      return await duty(dataSource, settings);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await cluster?.close();
  }
}

/**
 * The words after a command, where it knows them all.
 *
 * @throws an error that shows how the command is called
 */
export function wordsAfter(command: string, known: readonly string[] = []): ReadonlySet<string> {
  const words = process.argv.slice(2);
  const unknown = words.find((word) => !known.includes(word));
  if (unknown === undefined) return new Set(words);
  const call = ['npm run', command, ...(known.length > 0 ? [`[-- ${known.join(' ')}]`] : [])];
  throw new Error(
    `"${unknown}" is no word of this command, and nothing was done: ${call.join(' ')}`,
  );
}

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
