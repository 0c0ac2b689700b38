import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { composeSupergraph } from '../../gateway/composition/composeSupergraph';
import { forkProcess } from '../../hub/forkProcess';
import type { ForkedProcess } from '../../hub/forkProcess';
import { officeUrlSetting } from '../../schema/officeIdentity';
import { openCluster } from '../../subgraphs/office/database/embedded/openCluster';
import { offices as register } from '../../subgraphs/offices';

import { openKeyStand } from './openKeyStand';
import type { RunningOffices } from './RunningOffices';
import { withAddresses } from './withAddresses';

interface Ready {
  readonly url: string;
}

/**
 * Starts every office of the register with its published figures, and the regional subgraph alone:
 * that is how other gateways ask it.
 *
 * @param port keys are published here, regional listens on the next, offices after their offsets
 */
export async function startRegister(port: number): Promise<RunningOffices> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const stopPart of stops.splice(0).reverse()) await stopPart();
  };
  const startPart = async (file: string, name: string, more: Record<string, string>) => {
    const part: ForkedProcess<Ready> = await forkProcess<Ready>({
      file: join(__dirname, '../../subgraphs', file),
      name,
      environment: { NODE_ENV: 'production', DATABASE_URL: '', ...more },
    });
    stops.push(() => part.stop());
    return part.ready.url;
  };
  try {
    const folder = await mkdtemp(join(tmpdir(), 'pcc-bench-'));
    stops.push(() => rm(folder, { recursive: true, force: true }));
    const keys = await openKeyStand(folder, port);
    stops.push(() => keys.stop());
    const dataDir = join(__dirname, '../../.data/bench');
    const cluster = await openCluster({ dataDir, log: console.error });
    stops.push(() => cluster.close());
    const believing = { GATEWAY_KEYS_URL: keys.url };
    const regionalUrl = await startPart('regional/start.ts', 'regional', {
      ...believing,
      PORT: String(port + 1),
    });
    const offices = await Promise.all(
      register.map(async (identity) => ({
        identity,
        url: await startPart('office/start.ts', identity.code, {
          ...believing,
          OFFICE: identity.code,
          PORT: String(port + 10 + identity.portOffset),
          DATA_DIR: dataDir,
        }),
      })),
    );
    const addresses = new Map([
      ['regional', regionalUrl],
      ...offices.map(({ identity, url }): [string, string] => [identity.code, url]),
    ]);
    const supergraphFile = join(folder, 'supergraph.graphql');
    const { supergraphSdl } = composeSupergraph(register);
    await writeFile(supergraphFile, withAddresses(supergraphSdl, addresses));
    return {
      title: `the ${offices.length} offices with published figures`,
      ...{ offices, supergraphFile, stop },
      keysFile: keys.keysFile,
      gateway: {
        file: join(__dirname, '../../gateway/start.ts'),
        settings: Object.fromEntries(
          offices.map(({ identity, url }) => [officeUrlSetting(identity), url]),
        ),
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
