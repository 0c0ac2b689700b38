import { createLogger } from '../process/logging/createLogger';
import { endOnCrash } from '../process/logging/endOnCrash';
import { readSettings } from '../process/readSettings';
import { runProcess } from '../process/runProcess';

import { gatewaySettings } from './settings';
import { startGateway } from './startGateway';

runProcess(
  async () => {
    const settings = readSettings(process.env, gatewaySettings);
    const log = createLogger({ process: 'gateway', level: settings.LOG_LEVEL });
    endOnCrash(log);
    return startGateway(settings, log);
  },
  ({ url }) => ({ url, process: process.pid }),
);
