import { createLogger } from '../process/logging/createLogger';
import { endOnCrash } from '../process/logging/endOnCrash';
import { readCommand } from '../process/readCommand';
import { readSettings } from '../process/readSettings';
import { runProcess } from '../process/runProcess';

import { gatewaySettings } from './settings';
import { startGateway } from './startGateway';

readCommand({
  call: 'npm run gateway',
  about: 'Starts the gateway, which asks the offices and the regional subgraph, until Ctrl-C.',
  settings: gatewaySettings,
});
runProcess(
  async () => {
    const settings = readSettings(process.env, gatewaySettings);
    const log = createLogger({ process: 'gateway', level: settings.LOG_LEVEL });
    endOnCrash(log);
    return startGateway(settings, log);
  },
  ({ url }) => ({ url, process: process.pid }),
);
