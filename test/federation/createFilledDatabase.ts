import { join } from 'node:path';

import { Client } from 'pg';

import { openDatabase } from '../../subgraphs/office/database/openDatabase';
import { loadPublished } from '../../subgraphs/office/publications/loadPublished';

import { createTestDatabase } from './createTestDatabase';

/**
 * A new database with what an office published in it: a copy of one that is filled once a run, as
 * filling takes twenty times as long as copying.
 */
export async function createFilledDatabase(code: string): Promise<string> {
  const template = `filled_${code.replaceAll('-', '_')}`;
  const client = new Client({ connectionString: process.env['TEST_DATABASE_SERVER'] });
  await client.connect();
  try {
    // Workers that start at once take turns; the lock goes with the connection.
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [
      template,
    ]);
    if (rowCount === 0) await fill(client, code, template);
  } finally {
    await client.end();
  }
  return createTestDatabase(code, template);
}

async function fill(client: Client, code: string, template: string): Promise<void> {
  const url = await createTestDatabase(code);
  const dataSource = await openDatabase({ url, poolSize: 2 });
  try {
    await loadPublished(dataSource, code, join(__dirname, '../../subgraphs', code, 'published'));
  } finally {
    await dataSource.destroy();
  }
  const filling = new URL(url).pathname.slice(1);
  await client.query(`ALTER DATABASE ${filling} RENAME TO ${template}`);
  // A database somebody is connected to, were it only to tidy it, cannot be copied.
  await client.query(`ALTER DATABASE ${template} ALLOW_CONNECTIONS false`);
}
