import { readSettings } from '../process/readSettings';
import { runProcess } from '../process/runProcess';

import { gatewaySettings } from './settings';
import { startGateway } from './startGateway';

runProcess(
  async () => startGateway(readSettings(process.env, gatewaySettings), console.error),
  ({ url }) => ({ url, process: process.pid }),
);
