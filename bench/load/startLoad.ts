import { join } from 'node:path';

import { request } from 'undici';

import { forkProcess } from '../../hub/local/forkProcess';

import type { LoadJob, LoadResult } from './LoadJob';

/** A process that makes load. */
export interface LoadProcess {
  /** Runs one job to its end. */
  run(job: LoadJob): Promise<LoadResult>;
  stop(): Promise<void>;
}

/** Starts the process that makes load. */
export async function startLoad(): Promise<LoadProcess> {
  const { ready, stop } = await forkProcess<{ readonly url: string }>({
    file: join(__dirname, 'start.ts'),
    name: 'load',
    environment: { NODE_ENV: 'production' },
  });
  return {
    stop,
    run: async (job) => {
      const { statusCode, body } = await request(ready.url, {
        method: 'POST',
        body: JSON.stringify(job),
        headersTimeout: 0,
        bodyTimeout: 0,
      });
      if (statusCode !== 200) throw new Error(`The load failed: ${await body.text()}`);
      const measured = (await body.json()) as Record<keyof LoadResult, unknown>;
      // JSON has no NaN: where nothing was answered there is no time.
      const time = (value: unknown): number => (typeof value === 'number' ? value : NaN);
      const { p50Ms, p95Ms, p99Ms } = measured;
      return {
        ...(measured as LoadResult),
        p50Ms: time(p50Ms),
        p95Ms: time(p95Ms),
        p99Ms: time(p99Ms),
      };
    },
  };
}
