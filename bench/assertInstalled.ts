import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { EngineName } from './engines/engines';

/** Throws, saying what to run, when a gateway that is to be measured is not installed. */
export function assertInstalled(names: readonly EngineName[], folder = __dirname): void {
  const needed: Partial<Record<EngineName, string>> = {
    hive: '@graphql-hive/gateway',
    'hive-router': '@graphql-hive/router-runtime',
  };
  const missing = names.filter((name) => {
    const needs = needed[name];
    return needs !== undefined && !existsSync(join(folder, 'node_modules', needs));
  });
  if (missing.length === 0) return;
  throw new Error(
    'The gateways to measure beside ours are not installed. Run `npm ci --prefix bench` once ' +
      '(some 500 MB, in bench/node_modules), or leave them out: `npm run bench -- --engines hub,stock`.',
  );
}
