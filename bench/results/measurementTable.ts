import { engines } from '../engines/engines';
import type { LoadResult } from '../load/LoadJob';
import type { Measurement } from '../measuring/measureEngines';
import { ratios, summarise } from '../measuring/summarise';
import type { Traffic } from '../questions/requestTemplate';

import { inDigits, withSpread } from './inDigits';
import { inTable } from './inTable';

const head = [
  'requests',
  'gateway',
  'per second',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'peak memory MB',
  'the hub is … times as fast',
];

/**
 * What was measured of one question, a row for each kind of request and engine: medians of the
 * rounds, with the lowest and highest where it says more, and the ratio of our requests per second
 * to theirs, round by round.
 */
export function measurementTable(measured: ReadonlyMap<Traffic, readonly Measurement[]>): string {
  const rows = [...measured].flatMap(([traffic, measurements]) => {
    const hub = measurements.find(({ engine }) => engine === 'hub');
    return measurements.map(({ engine, rounds, peakBytes }) => {
      const of = (read: (result: LoadResult) => number) => summarise(rounds.map(read));
      const perSecond = rounds.map((result) => result.perSecond);
      const ours = hub?.rounds.map((result) => result.perSecond) ?? [];
      return [
        traffic,
        engines[engine].title + failuresIn(rounds),
        withSpread(summarise(perSecond)),
        withSpread(of(({ p50Ms }) => p50Ms)),
        inDigits(of(({ p95Ms }) => p95Ms).median),
        inDigits(of(({ p99Ms }) => p99Ms).median),
        inDigits(peakBytes / 1e6),
        engine === 'hub' || !hub ? '' : withSpread(summarise(ratios(ours, perSecond))),
      ];
    });
  });
  return inTable(head, rows);
}

function failuresIn(rounds: readonly LoadResult[]): string {
  const failed = rounds.reduce((sum, round) => sum + round.failed, 0);
  const failure = rounds.find((round) => round.failure !== null)?.failure;
  return failure ? ` (${failed} requests failed: ${failure.slice(0, 120)})` : '';
}
