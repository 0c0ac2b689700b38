import { createLogger } from '../../../../process/logging/createLogger';
import { readSettings } from '../../../../process/readSettings';
import { runProcess } from '../../../../process/runProcess';
import { gatewayKeysAt } from '../../../../subgraphs/access/gatewayKeysAt';
import { databaseName } from '../../officeDatabaseUrl';
import { nationOffices } from '../nationOffices';

import { officesSettings } from '../settings';
import { startOffices } from './startOffices';

runProcess(
  async () => {
    const settings = readSettings(process.env, officesSettings);
    return startOffices({
      offices: nationOffices(settings.OFFICE_COUNT),
      databaseUrlOf: (code) =>
        settings.OFFICE_DATABASES.replace('{name}', databaseName(code, 'nation')),
      poolSize: settings.DATABASE_POOL,
      port: settings.PORT,
      gatewayKeys: gatewayKeysAt(settings.GATEWAY_KEYS_URL),
      logOf: (code) => createLogger({ process: code, level: settings.LOG_LEVEL }),
    });
  },
  ({ url, missing }) => ({ url, missing, process: process.pid }),
);
