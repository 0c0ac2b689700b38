import { rename, rm, writeFile } from 'node:fs/promises';

import type { DataSource } from 'typeorm';

import { type Command, readCommand } from '../../../../process/readCommand';
import { readSettings, SettingsError } from '../../../../process/readSettings';
import { openCluster } from '../../database/embedded/openCluster';
import { openDatabase } from '../../database/openDatabase';

import { dutySettings, type DutySettings } from './settings';

/** What a command does with the words after it; it answers the sentence that it ends with. */
type Duty = (
  dataSource: DataSource,
  settings: DutySettings,
  words: readonly string[],
) => Promise<string>;

/** Runs a command on an office's database, and says how it ended: exit code 0, or 1 and why. */
export function doDuty(command: Omit<Command, 'settings'>, duty: Duty): void {
  const words = readCommand({ ...command, settings: dutySettings });
  Promise.resolve()
    .then(() =>
      withDatabase(readSettings(process.env, dutySettings), (dataSource, settings) =>
        duty(dataSource, settings, words),
      ),
    )
    .then((sentence) => console.log(sentence))
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    });
}

async function withDatabase(
  settings: DutySettings,
  duty: (dataSource: DataSource, settings: DutySettings) => Promise<string>,
): Promise<string> {
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
