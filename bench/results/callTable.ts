import { engines } from '../engines/engines';
import type { CallTimes } from '../measuring/measureCalls';
import { ratios, summarise } from '../measuring/summarise';

import { withSpread } from './inDigits';
import { inTable } from './inTable';

/** How long the question about all offices takes beside the slowest direct call to one. */
export function callTable({ slowestOfficeMs, engineMs }: CallTimes): string {
  const rows = [...engineMs].map(([engine, times]) => [
    engines[engine].title,
    withSpread(summarise(times)),
    withSpread(summarise(ratios(times, slowestOfficeMs))),
  ]);
  return [
    'One request at a time, p50 in milliseconds, beside a direct, signed call to each office for its own part:',
    inTable(
      ['asked', 'p50 ms', 'times the slowest office'],
      [['the slowest office, directly', withSpread(summarise(slowestOfficeMs)), ''], ...rows],
    ),
  ].join('\n\n');
}
