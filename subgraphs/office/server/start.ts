import { createLogger } from '../../../process/logging/createLogger';
import { endOnCrash } from '../../../process/logging/endOnCrash';
import { readCommand } from '../../../process/readCommand';
import { readSettings } from '../../../process/readSettings';
import { runProcess } from '../../../process/runProcess';

import { officeSettings } from './settings';
import { startOffice } from './startOffice';

readCommand({
  call: 'npm run office',
  about: 'Starts the subgraph of one office, until Ctrl-C.',
  settings: officeSettings,
});
runProcess(
  async () => {
    const settings = readSettings(process.env, officeSettings);
    const log = createLogger({ process: settings.OFFICE, level: settings.LOG_LEVEL });
    endOnCrash(log);
    return startOffice(settings, log);
  },
  ({ url, published }) => ({ url, process: process.pid, ...published }),
);
