import { type CleanedEnv, host, port } from 'envalid';

import { logSettings } from '../../../process/logging/logSettings';
import { address } from '../../../process/settings/validators';

/** Every setting of the regional subgraph's process, where it runs alone. */
export const regionalSettings = {
  HOST: host({ default: '127.0.0.1', desc: 'The address to listen on' }),
  PORT: port({ default: 4100, desc: 'The port to listen on' }),
  GATEWAY_KEYS_URL: address('web', { mayBeEmpty: false })({
    default: 'http://127.0.0.1:4000/.well-known/jwks.json',
    desc: 'Where the gateway publishes its keys: only what they signed is answered',
  }),
  ...logSettings,
};

export type RegionalSettings = Pick<
  CleanedEnv<typeof regionalSettings>,
  'HOST' | 'PORT' | 'GATEWAY_KEYS_URL'
>;
