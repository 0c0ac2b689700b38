import { randomBytes } from 'node:crypto';

import { Client } from 'pg';

/**
 * A new database on the test server, empty or a copy of another one nobody is connected to. It goes
 * with the server when the run ends.
 */
export async function createTestDatabase(name: string, template = 'template1'): Promise<string> {
  const server = process.env['TEST_DATABASE_SERVER'];
  if (!server) throw new Error('The test server is not running.');
  const database = `test_${name.replaceAll('-', '_')}_${randomBytes(4).toString('hex')}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${database} TEMPLATE ${template}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
