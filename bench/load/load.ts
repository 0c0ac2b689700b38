import { Pool } from 'undici';

import { uniqueAlias, uniqueMark } from '../questions/requestTemplate';

import type { LoadJob, LoadResult } from './LoadJob';
import { percentile } from './percentile';

/** How long one request may take. */
const requestMsMax = 20_000;

/** Counts on from load to load, so that no request that should differ was ever sent before. */
let sent = 0;

/**
 * Sends one request after another on each connection until the time is over, and measures each.
 * Every answer is held against the first one: a wrong answer, however fast, counts as a failure.
 */
export async function load(job: LoadJob): Promise<LoadResult> {
  const { origin, pathname } = new URL(job.url);
  const pool = new Pool(origin, {
    connections: job.connections,
    headersTimeout: requestMsMax,
    bodyTimeout: requestMsMax,
  });
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const times: number[] = [];
  let expected: string | null = null;
  let failed = 0;
  let failure: string | null = null;

  const ask = async (): Promise<void> => {
    const unique = String((sent += 1)).padStart(uniqueMark.length, '0');
    const body = job.template.replace(uniqueMark, unique);
    const began = performance.now();
    const response = await pool.request({
      method: 'POST',
      path: pathname,
      headers: { ...headers, ...job.headers },
      body,
    });
    const text = await response.body.text();
    const tookMs = performance.now() - began;
    const answer = text.replace(`"${uniqueAlias}${unique}"`, `"${uniqueAlias}"`);
    if (response.statusCode !== 200 || answer.includes('"errors":')) {
      throw new Error(`${response.statusCode} ${answer.slice(0, 300)}`);
    }
    expected ??= answer;
    if (answer !== expected) throw new Error('another answer than before to the same question');
    times.push(tookMs);
  };
  const began = performance.now();
  const end = began + job.seconds * 1_000;
  const askOn = async (): Promise<void> => {
    while (performance.now() < end) {
      await ask().catch((error: unknown) => {
        failed += 1;
        failure ??= error instanceof Error ? error.message : String(error);
      });
    }
  };
  await Promise.all(Array.from({ length: job.connections }, askOn));
  const seconds = (performance.now() - began) / 1_000;
  await pool.close();
  times.sort((one, other) => one - other);
  return {
    answered: times.length,
    perSecond: times.length / seconds,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    p99Ms: percentile(times, 0.99),
    failed,
    failure,
  };
}
