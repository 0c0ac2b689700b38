import { Client, escapeIdentifier } from 'pg';

import { SettingsError } from '../../process/readSettings';

/** What PostgreSQL answers when another process made the database a moment before. */
const alreadyThere = new Set(['42P04', '23505']);

/** Throws a SettingsError that names DATABASE_URL when the server does not answer. */
export async function assertServerAnswers(serverUrl: string): Promise<void> {
  await withServer(serverUrl, async () => undefined);
}

/**
 * The address of an office's own database on a server that all share, which is created when it is
 * not there. Throws a SettingsError that names DATABASE_URL when the server refuses.
 */
export async function officeDatabaseUrl(
  serverUrl: string,
  code: string,
  kind: 'office' | 'nation' = 'office',
): Promise<string> {
  const name = databaseName(code, kind);
  await withServer(serverUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await createDatabase(client, name);
  });
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function withServer(
  serverUrl: string,
  run: (client: Client) => Promise<void>,
): Promise<void> {
  const client = new Client({ connectionString: serverUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await run(client);
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new SettingsError(`DATABASE_URL: the database server refuses: ${reason}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * What the database of an office is called: published and synthetic records never share one, as
 * those of the synthetic nation have names of their own.
 */
export function databaseName(code: string, kind: 'office' | 'nation'): string {
  return `${kind}_${code.replaceAll('-', '_')}`;
}

async function createDatabase(client: Client, name: string): Promise<void> {
  await client.query(`CREATE DATABASE ${escapeIdentifier(name)}`).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!alreadyThere.has(code)) throw error;
  });
}
