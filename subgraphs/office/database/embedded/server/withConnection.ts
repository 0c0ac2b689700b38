import { Client } from 'pg';

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
