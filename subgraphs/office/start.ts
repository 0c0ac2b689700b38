import { readSettings } from '../../process/readSettings';
import { runProcess } from '../../process/runProcess';

import { officeSettings } from './settings';
import { startOffice } from './startOffice';

runProcess(
  async () => startOffice(readSettings(process.env, officeSettings), console.error),
  ({ url, published }) => ({ url, process: process.pid, ...published }),
);
