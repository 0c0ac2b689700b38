import { createLogger } from '../../../process/logging/createLogger';
import { endOnCrash } from '../../../process/logging/endOnCrash';
import { readCommand } from '../../../process/readCommand';
import { readSettings } from '../../../process/readSettings';
import { runProcess } from '../../../process/runProcess';

import { regionalSettings } from './settings';
import { startRegional } from './startRegional';

readCommand({
  call: 'npm run regional',
  about: 'Starts the subgraph that merges what the offices answer, until Ctrl-C.',
  settings: regionalSettings,
});
runProcess(
  async () => {
    const settings = readSettings(process.env, regionalSettings);
    const log = createLogger({ process: 'regional', level: settings.LOG_LEVEL });
    endOnCrash(log);
    return startRegional(settings, log);
  },
  ({ url }) => ({ url, process: process.pid }),
);
