import type { DataSource } from 'typeorm';

import { readSettings, SettingsError } from '../../../../process/readSettings';
import { openCluster } from '../../database/embedded/openCluster';
import { openDatabase } from '../../database/openDatabase';

import { dutySettings } from './settings';
import type { DutySettings } from './settings';

/** What a command does; it answers the sentence that it ends with. */
export type Duty = (dataSource: DataSource, settings: DutySettings) => Promise<string>;

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
