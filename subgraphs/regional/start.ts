import { readSettings } from '../../process/readSettings';
import { runProcess } from '../../process/runProcess';

import { regionalSettings } from './settings';
import { startRegional } from './startRegional';

runProcess(
  async () => startRegional(readSettings(process.env, regionalSettings), console.error),
  ({ url }) => ({ url, process: process.pid }),
);
