import { escapeIdentifier } from 'pg';

import { ClusterError } from '../faults/ClusterError';
import { faultCode } from '../faults/faultCode';
import { connectionUrl } from './connectionUrl';
import type { ConnectionDetails } from './connectionUrl';
import { withConnection } from './withConnection';

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
