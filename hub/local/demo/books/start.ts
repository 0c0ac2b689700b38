import type { DataSource } from 'typeorm';

import { readCommand } from '../../../../process/readCommand';
import { readSettings } from '../../../../process/readSettings';
import { openCluster } from '../../../../subgraphs/office/database/embedded/openCluster';
import { openDatabase } from '../../../../subgraphs/office/database/openDatabase';
import { databaseName, officeDatabaseUrl } from '../../officeDatabaseUrl';

import { demoYear, enterDemoBooks } from './demoBooks';
import { demoBookSettings } from '../../settings';

/** `npm run demo:cross-charges`: a synthetic year in the books of Essex and Cambridgeshire. */
async function start(): Promise<void> {
  readCommand({
    call: 'npm run demo:cross-charges',
    about: 'Enters a synthetic year in the books of Essex and Cambridgeshire.',
    settings: demoBookSettings,
  });
  const { DATA_DIR, DATABASE_URL, isProduction } = readSettings(process.env, demoBookSettings);
  if (isProduction) throw new Error('NODE_ENV: in production no synthetic books are made.');
  const cluster =
    DATABASE_URL === '' ? await openCluster({ dataDir: DATA_DIR, log: console.error }) : null;
  const opened: DataSource[] = [];
  const open = async (office: string): Promise<DataSource> => {
    const url = cluster
      ? await cluster.urlFor(databaseName(office, 'office'))
      : await officeDatabaseUrl(DATABASE_URL, office);
    const database = await openDatabase({ url, poolSize: 2 });
    opened.push(database);
    return database;
  };
  try {
    const databases = { essex: await open('essex'), cambridgeshire: await open('cambridgeshire') };
    const count = await enterDemoBooks((office) => databases[office]);
    console.log(
      `The books of Essex and Cambridgeshire hold ${count} SYNTHETIC events of ${demoYear}.`,
    );
    console.log('Books are append-only: they stay there. What was published is as it was. To see:');
    console.log(`  npm run ask -- reconciliation --year ${demoYear}`);
  } finally {
    for (const database of opened) await database.destroy();
    await cluster?.close();
  }
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
