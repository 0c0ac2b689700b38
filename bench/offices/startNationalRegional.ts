import { num } from 'envalid';

import { nationOffices } from '../../hub/local/nation/nationOffices';
import { createLogger } from '../../process/logging/createLogger';
import { readSettings } from '../../process/readSettings';
import { runProcess } from '../../process/runProcess';
import { regionalSettings } from '../../subgraphs/regional/server/settings';
import { startRegional } from '../../subgraphs/regional/server/startRegional';

/** Runs the regional subgraph of the synthetic nation alone, for other gateways. */
runProcess(
  async () => {
    const table = {
      ...regionalSettings,
      OFFICE_COUNT: num({ desc: 'How many offices there are' }),
    };
    const settings = readSettings(process.env, table);
    const identities = nationOffices(settings.OFFICE_COUNT).map(({ identity }) => identity);
    return startRegional(
      settings,
      createLogger({ process: 'regional', level: 'warn' }),
      identities,
    );
  },
  ({ url }) => ({ url, process: process.pid }),
);
