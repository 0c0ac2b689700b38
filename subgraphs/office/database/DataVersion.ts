import { randomUUID } from 'node:crypto';

import { Pool } from 'pg';

import { SharedRun } from '../../../process/SharedRun';

/**
 * The version of an office's data: as long as it is the same, the same question has the same
 * answer.
 *
 * It is PostgreSQL's own account of which transactions have ended (`pg_current_snapshot()`). No
 * write can become visible without changing it, whoever makes it and however, and nothing has to be
 * counted or locked for it. Writes elsewhere on the same server change it too; then an answer is
 * worked out once more than it need be.
 */
export class DataVersion {
  /** The programme and its code lists are part of an answer, and may differ in the next run. */
  private readonly run = randomUUID();
  private readonly pool: Pool;
  private readonly reading = new SharedRun(() => this.read());

  /**
   * A connection of its own, so that nobody waits for the version behind a long statement.
   *
   * @param beside the version of what answers are made of and the database does not hold
   */
  constructor(
    databaseUrl: string,
    private readonly beside: () => Promise<string> | string = () => '',
  ) {
    this.pool = new Pool({
      connectionString: databaseUrl,
      max: 1,
      application_name: 'pcc-office-version',
      connectionTimeoutMillis: 5_000,
    });
    // A connection that is lost while nobody uses it is opened again when somebody does.
    this.pool.on('error', () => undefined);
  }

  /** The version now, as an HTTP entity tag; null when it cannot be told. */
  async current(): Promise<string | null> {
    try {
      const snapshot = await this.reading.get();
      return snapshot === null ? null : `"${this.run}/${snapshot}/${await this.beside()}"`;
    } catch {
      return null;
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private async read(): Promise<string | null> {
    // A copy that follows another server lists no running transactions: it cannot be told there.
    const { rows } = await this.pool.query<{ snapshot: string | null }>(
      'SELECT CASE WHEN NOT pg_is_in_recovery() THEN pg_current_snapshot()::text END AS snapshot',
    );
    return rows[0]?.snapshot ?? null;
  }
}
