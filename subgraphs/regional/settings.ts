import { host, port } from 'envalid';

import { logSettings } from '../../process/logging/logSettings';

/** Every setting of the regional subgraph's process, where it runs alone. */
export const regionalSettings = {
  HOST: host({ default: '127.0.0.1', desc: 'The address to listen on' }),
  PORT: port({ default: 4100, desc: 'The port to listen on' }),
  ...logSettings,
};
