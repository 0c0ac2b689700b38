import { num, port, str, url } from 'envalid';

import { logSettings } from '../../../process/logging/logSettings';

/** Every setting of the process that serves the offices of the synthetic nation. */
export const officesSettings = {
  OFFICE_COUNT: num({ desc: 'How many offices to serve' }),
  OFFICE_DATABASES: str({
    desc: 'The address of an office database, with {name} where the name of the database belongs',
  }),
  PORT: port({ desc: 'The port to listen on' }),
  GATEWAY_KEYS_URL: url({ desc: 'Where the gateway publishes its keys' }),
  DATABASE_POOL: num({
    default: 2,
    desc: 'How many database connections each office holds at most: a page asks two things at once',
  }),
  ...logSettings,
};
