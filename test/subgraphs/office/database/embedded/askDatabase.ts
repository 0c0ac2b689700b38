import { withConnection } from '../../../../../subgraphs/office/database/embedded/connection';

/** Runs one statement on a database and returns its rows. */
export async function askDatabase(url: string, statement: string): Promise<unknown[]> {
  return withConnection(url, async (client) => {
    const { rows }: { rows: unknown[] } = await client.query(statement);
    return rows;
  });
}
