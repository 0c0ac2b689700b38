import { host, num, port, str, url } from 'envalid';
import type { CleanedEnv } from 'envalid';

import { logSettings } from '../../process/logging/logSettings';
import { offices } from '../offices';

/** Every setting of an office's process. */
export const officeSettings = {
  OFFICE: str({
    choices: offices.map(({ code }) => code),
    desc: 'The code of the office to run',
  }),
  HOST: host({ default: '127.0.0.1', desc: 'The address to listen on' }),
  PORT: port({ default: 4101, desc: 'The port to listen on' }),
  DATABASE_URL: str({
    default: '',
    desc: "The office's PostgreSQL, as postgres://user:password@host:port/database; empty for the embedded one",
  }),
  DATA_DIR: str({
    default: '.data',
    desc: 'The folder of the embedded PostgreSQL',
  }),
  GATEWAY_KEYS_URL: url({
    default: 'http://127.0.0.1:4000/.well-known/jwks.json',
    desc: 'Where the gateway publishes its keys: the office answers only what they signed',
  }),
  DATABASE_POOL: num({
    default: 10,
    desc: 'How many database connections to hold at most',
  }),
  ...logSettings,
};

export type OfficeSettings = CleanedEnv<typeof officeSettings>;
