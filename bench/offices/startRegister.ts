import { join } from 'node:path';

import { officeUrlSetting } from '../../schema/officeIdentity';
import { PersonalKeys } from '../../subgraphs/office/cases/people/PersonalKeys';
import { offices as register } from '../../subgraphs/offices';

import type { RunningOffices } from './RunningOffices';
import { runOffices } from './runOffices';

const subgraphs = join(__dirname, '../../subgraphs');

/**
 * Starts every office of the register with its published figures, each in a process of its own, and
 * the regional subgraph alone: that is how other gateways ask it.
 *
 * @param port keys are published here, regional listens on the next, offices after their offsets
 */
export function startRegister(port: number): Promise<RunningOffices> {
  const options = { keysPort: port, dataDir: '.data/bench' };
  return runOffices(options, async ({ dataDir, startProcess }) => {
    const regionalUrl = await startProcess(join(subgraphs, 'regional/start.ts'), 'regional', {
      PORT: String(port + 1),
    });
    const offices = await Promise.all(
      register.map(async (identity) => ({
        identity,
        url: await startProcess(join(subgraphs, 'office/start.ts'), identity.code, {
          OFFICE: identity.code,
          PORT: String(port + 10 + identity.portOffset),
          DATA_DIR: dataDir,
          DATABASE_URL: '',
          PERSONAL_KEYS_FILE: await personalKeysFile(dataDir, identity.code),
        }),
      })),
    );
    return {
      title: `the ${offices.length} offices with published figures`,
      offices,
      regionalUrl,
      gateway: {
        file: join(__dirname, '../../gateway/start.ts'),
        settings: Object.fromEntries(
          offices.map(({ identity, url }) => [officeUrlSetting(identity), url]),
        ),
      },
    };
  });
}

/** An office in production does not make its keys by itself. */
async function personalKeysFile(dataDir: string, code: string): Promise<string> {
  const file = join(dataDir, 'personal-keys', `${code}.json`);
  await new PersonalKeys(file).makeIfMissing();
  return file;
}
