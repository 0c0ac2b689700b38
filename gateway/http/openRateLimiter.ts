import { Pool } from 'pg';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
} from 'rate-limiter-flexible';

export interface OpenRateLimiter {
  readonly limiter: RateLimiterAbstract;
  close(): Promise<void>;
}

/**
 * Counts requests by the minute: in this process, or with a database's address in a table that
 * several gateways share. While the database is away each gateway counts by itself.
 *
 * @throws when the database cannot be reached at the start
 */
export async function openRateLimiter(
  requestsPerMinuteMax: number,
  databaseUrl: string | null,
): Promise<OpenRateLimiter> {
  const points = { points: requestsPerMinuteMax, duration: 60 };
  const inMemory = new RateLimiterMemory(points);
  if (databaseUrl === null) return { limiter: inMemory, close: async () => undefined };
  const pool = new Pool({ connectionString: databaseUrl, max: 4, connectionTimeoutMillis: 2_000 });
  // A lost connection is an error of the next statement, which the limiter survives.
  pool.on('error', () => undefined);
  try {
    const limiter = await new Promise<RateLimiterAbstract>((resolve, reject) => {
      const shared: RateLimiterAbstract = new RateLimiterPostgres(
        {
          ...points,
          storeClient: pool,
          tableName: 'gateway_rate_limit',
          keyPrefix: 'minute',
          insuranceLimiter: inMemory,
        },
        (error?: Error) => (error ? reject(error) : resolve(shared)),
      );
    });
    return { limiter, close: () => pool.end() };
  } catch (error) {
    await pool.end();
    throw error;
  }
}
