import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { composeSupergraph } from '../../composition/composeSupergraph';
import { type ForkedProcess, forkProcess } from '../../hub/local/forkProcess';
import { type Cluster, openCluster } from '../../subgraphs/office/database/embedded/openCluster';

import type { RunningOffice, RunningOffices } from './RunningOffices';
import { openKeyStand } from './openKeyStand';
import { withAddresses } from './withAddresses';

/** What offices are started on. */
export interface Ground {
  readonly dataDir: string;
  readonly cluster: Cluster;
  /** Starts a process of the hub, which believes the bench's keys. Answers its address. */
  startProcess(
    file: string,
    name: string,
    settings: Readonly<Record<string, string>>,
  ): Promise<string>;
}

/** Offices once they are started. */
export type StartedOffices = Pick<RunningOffices, 'title' | 'gateway'> & {
  readonly offices: readonly RunningOffice[];
  readonly regionalUrl: string;
};

interface RunOptions {
  /** Where the keys are published that the offices believe. */
  readonly keysPort: number;
  /** Where the embedded PostgreSQL keeps its data between runs, from the project's root. */
  readonly dataDir: string;
}

/** Starts offices with all they need; when a part fails, what was started is stopped again. */
export async function runOffices(
  { keysPort, dataDir: folderName }: RunOptions,
  start: (ground: Ground) => Promise<StartedOffices>,
): Promise<RunningOffices> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const stopPart of stops.splice(0).reverse()) await stopPart();
  };
  try {
    const folder = await mkdtemp(join(tmpdir(), 'pcc-bench-'));
    stops.push(() => rm(folder, { recursive: true, force: true }));
    const { keysFile, ...keys } = await openKeyStand(folder, keysPort);
    stops.push(keys.stop);
    const issuersFile = join(folder, 'token-issuers.json');
    const issuer = { issuer: 'bench', audience: 'bench', jwksUrl: keys.url };
    await writeFile(issuersFile, JSON.stringify({ issuers: [issuer] }));
    const dataDir = join(__dirname, '../..', folderName);
    const cluster = await openCluster({ dataDir, log: console.error });
    stops.push(() => cluster.close());
    const { title, gateway, offices, regionalUrl } = await start({
      dataDir,
      cluster,
      startProcess: async (file, name, settings) => {
        const environment = {
          NODE_ENV: 'production',
          LOG_LEVEL: 'warn',
          GATEWAY_KEYS_URL: keys.url,
          ...settings,
        };
        const part: ForkedProcess<{ readonly url: string }> = await forkProcess({
          file,
          name,
          environment,
        });
        stops.push(() => part.stop());
        return part.ready.url;
      },
    });
    const supergraphFile = join(folder, 'supergraph.graphql');
    const addresses = new Map(offices.map(({ identity, url }) => [identity.code, url]));
    addresses.set('regional', regionalUrl);
    const { supergraphSdl } = composeSupergraph(offices.map(({ identity }) => identity));
    await writeFile(supergraphFile, withAddresses(supergraphSdl, addresses));
    return { title, gateway, offices, supergraphFile, keysFile, issuersFile, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
