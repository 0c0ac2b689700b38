import { createLogger } from '../../../process/logging/createLogger';
import { endOnCrash } from '../../../process/logging/endOnCrash';
import { readSettings } from '../../../process/readSettings';
import { runProcess } from '../../../process/runProcess';

import { regionalSettings } from './settings';
import { startRegional } from './startRegional';

runProcess(
  async () => {
    const settings = readSettings(process.env, regionalSettings);
    const log = createLogger({ process: 'regional', level: settings.LOG_LEVEL });
    endOnCrash(log);
    return startRegional(settings, log);
  },
  ({ url }) => ({ url, process: process.pid }),
);
