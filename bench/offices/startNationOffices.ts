import { join } from 'node:path';

import { fillNation } from '../../hub/local/nation/filling/fillNation';
import { nationOffices } from '../../hub/local/nation/nationOffices';
import { databaseName } from '../../hub/local/officeDatabaseUrl';

import { runOffices } from './runOffices';
import type { RunningOffices } from './RunningOffices';

const nation = join(__dirname, '../../hub/local/nation');

interface NationOptions {
  /** Keys are published here, regional listens on the next port, the offices share another. */
  readonly port: number;
  readonly officeCount: number;
  /** Awards of each office. */
  readonly awardCount: number;
  readonly tell: (line: string) => void;
}

/** Fills the synthetic nation's offices, and starts them in one process, and regional alone. */
export function startNationOffices(options: NationOptions): Promise<RunningOffices> {
  const { port, officeCount, awardCount, tell } = options;
  const listed = nationOffices(officeCount);
  const OFFICE_COUNT = String(officeCount);
  const ground = { keysPort: port, dataDir: '.data/bench-nation' };
  return runOffices(ground, async ({ cluster, startProcess }) => {
    let tenths = 0;
    await fillNation({
      offices: listed,
      size: { officeCount, awardCount, seed: 1 },
      databaseUrlOf: (code) => cluster.urlFor(databaseName(code, 'nation')),
      signal: new AbortController().signal,
      onProgress: ({ awardsDone, awardsInAll }) => {
        const done = Math.floor((awardsDone * 10) / awardsInAll);
        if (done > tenths) tell(`    ${done * 10} % of the synthetic records are filled`);
        tenths = Math.max(tenths, done);
      },
    });
    const regional = join(__dirname, 'startNationalRegional.ts');
    const regionalUrl = await startProcess(regional, 'regional', {
      OFFICE_COUNT,
      PORT: String(port + 1),
    });
    const anyUrl = await cluster.urlFor(databaseName('essex', 'nation'));
    const officesUrl = await startProcess(join(nation, 'offices/start.ts'), 'offices', {
      OFFICE_COUNT,
      OFFICE_DATABASES: anyUrl.replace(databaseName('essex', 'nation'), '{name}'),
      PORT: String(port + 10),
    });
    return {
      title: `${officeCount} synthetic offices with ${awardCount} awards each`,
      regionalUrl,
      offices: listed.map(({ identity }) => ({
        identity,
        url: `${officesUrl}/${identity.code}/graphql`,
      })),
      gateway: {
        file: join(nation, 'gateway/start.ts'),
        settings: { OFFICE_COUNT, OFFICES_URL: officesUrl },
      },
    };
  });
}
