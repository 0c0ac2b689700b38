import { join } from 'node:path';

import { type ForkedProcess, forkProcess } from '../../hub/local/forkProcess';
import type { RunningOffices } from '../offices/RunningOffices';

export const engineNames = ['hub', 'stock', 'hive', 'hive-router'] as const;
export type EngineName = (typeof engineNames)[number];

export interface ReadyEngine {
  readonly url: string;
  readonly process: number;
}

/** A gateway that can be measured. */
export interface Engine {
  readonly title: string;
  /** Starts it in a process of its own. */
  start(offices: RunningOffices, port: number): Promise<ForkedProcess<ReadyEngine>>;
}

/** All gateways, over the same offices and the same supergraph, with the same statements. */
export const engines: Readonly<Record<EngineName, Engine>> = {
  hub: {
    title: 'the hub',
    start: (offices, port) =>
      forkProcess({
        file: offices.gateway.file,
        name: 'hub',
        environment: {
          ...surroundings(offices, port),
          TOKEN_ISSUERS: offices.issuersFile,
          // Its protections stay on; but one caller makes all the requests.
          REQUESTS_PER_MINUTE_MAX: '1000000000',
          ...offices.gateway.settings,
        },
      }),
  },
  stock: other('stock Apollo gateway', 'startStock.ts'),
  hive: other('Hive Gateway', 'startHive.ts'),
  'hive-router': other('Hive Gateway, Rust engine', 'startHive.ts', {
    HIVE_ROUTER_RUNTIME: 'true',
  }),
};

function other(title: string, file: string, more: Readonly<Record<string, string>> = {}): Engine {
  return {
    title,
    start: (offices, port) =>
      forkProcess({
        file: join(__dirname, file),
        name: title,
        environment: { ...surroundings(offices, port), ...more },
      }),
  };
}

/** What every process of a gateway is given. */
function surroundings(offices: RunningOffices, port: number): Record<string, string> {
  return {
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    PORT: String(port),
    SUPERGRAPH_FILE: offices.supergraphFile,
    STATEMENT_KEYS: offices.keysFile,
  };
}
