import { DataSource } from 'typeorm';

import { readCommand } from '../../../process/readCommand';
import { readSettings } from '../../../process/readSettings';
import { openCluster } from '../database/embedded/openCluster';

import { verifySettings, type VerifySettings } from './settings';
import { findMiskept, verifyBooks } from './verifyBooks';

/** Proves the chain of one office's books: exit code 0 when it holds, 1 when it does not. */
async function verify(settings: VerifySettings): Promise<number> {
  const cluster =
    settings.DATABASE_URL === ''
      ? await openCluster({ dataDir: settings.DATA_DIR, log: console.error })
      : null;
  try {
    const url = cluster
      ? await cluster.urlFor(`office_${settings.OFFICE.replaceAll('-', '_')}`)
      : settings.DATABASE_URL;
    // It only reads: tables are neither made nor brought up to date.
    const dataSource = await new DataSource({ type: 'postgres', url }).initialize();
    try {
      return await report(dataSource, settings);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await cluster?.close();
  }
}

async function report(dataSource: DataSource, settings: VerifySettings): Promise<number> {
  const { eventCount, headHash, firstAltered } = await verifyBooks(
    dataSource,
    settings.KEPT_HASH === '' ? null : settings.KEPT_HASH,
  );
  if (firstAltered) {
    console.error(`The books of ${settings.OFFICE} were altered. ${firstAltered.explanation}`);
    return 1;
  }
  const miskept = await findMiskept(dataSource);
  if (miskept) {
    console.error(`The events of ${settings.OFFICE} hold, but ${miskept.explanation}`);
    console.error('Empty book_charge and book_charge_progress: the office makes them anew.');
    return 1;
  }
  console.log(`The books of ${settings.OFFICE} hold: ${eventCount} events in one chain.`);
  console.log(`Hash of the last one, to keep elsewhere: ${headHash}`);
  return 0;
}

// Whoever reads the first line alone closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

readCommand({
  call: 'npm run books:verify',
  about: "Proves the chain of one office's books: exit code 0 when it holds, 1 when it does not.",
  settings: verifySettings,
});
Promise.resolve()
  .then(() => verify(readSettings(process.env, verifySettings)))
  .then((exitCode) => {
    process.exitCode = exitCode;
  })
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
