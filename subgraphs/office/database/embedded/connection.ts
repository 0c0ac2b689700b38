import { Client, escapeIdentifier } from 'pg';

import { ClusterError, faultCode } from './faults';
import { roleName } from './initialiseCluster';

interface ConnectionDetails {
  readonly port: number;
  readonly password: string;
}

/** The address of a database of the cluster. Neither its name nor the password needs escaping. */
export function connectionUrl({ port, password }: ConnectionDetails, database: string): string {
  return `postgres://${roleName}:${password}@127.0.0.1:${port}/${database}`;
}

const connectTimeoutMs = 10_000;

/** Runs the action with a connection of its own. */
export async function withConnection<T>(
  connectionString: string,
  action: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString, connectionTimeoutMillis: connectTimeoutMs });
  // A server that ends while we are connected is told by the call in progress; unheard, the event
  // would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await action(client);
  } finally {
    await client.end();
  }
}

/**
 * No longer than PostgreSQL keeps, which cuts what is over and would let two offices meet in one
 * database; and no characters that the readers of postgres:// addresses understand differently.
 */
const possibleName = /^[a-z][a-z0-9_-]{0,62}$/i;

/**
 * What PostgreSQL answers when the database was there, or when another process was creating it at
 * the same moment.
 */
const presentCodes = ['42P04', '23505'];

/** Creates a database unless it is there. */
export async function ensureDatabase(details: ConnectionDetails, name: string): Promise<void> {
  assertName(name);
  await withConnection(connectionUrl(details, 'postgres'), async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount !== 0) return;
    // From template0, because nobody can be connected to it, which would forbid copying it.
    await client
      .query(`create database ${escapeIdentifier(name)} template template0`)
      .catch(unlessPresent);
  });
}

function assertName(name: string): void {
  if (possibleName.test(name)) return;
  throw new ClusterError(
    `"${name}" cannot be the name of a database: it must begin with a letter, go on with ` +
      'letters, digits, _ or -, and have at most 63 of them.',
  );
}

function unlessPresent(fault: unknown): void {
  if (!presentCodes.includes(faultCode(fault) ?? '')) throw fault;
}
