import { createLogger } from '../../../process/logging/createLogger';
import { endOnCrash } from '../../../process/logging/endOnCrash';
import { readSettings } from '../../../process/readSettings';
import { runProcess } from '../../../process/runProcess';

import { officeSettings } from './settings';
import { startOffice } from './startOffice';

runProcess(
  async () => {
    const settings = readSettings(process.env, officeSettings);
    const log = createLogger({ process: settings.OFFICE, level: settings.LOG_LEVEL });
    endOnCrash(log);
    return startOffice(settings, log);
  },
  ({ url, published }) => ({ url, process: process.pid, ...published }),
);
