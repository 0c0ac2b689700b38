import { port, str } from 'envalid';

import { logSettings } from '../../../../process/logging/logSettings';
import { address } from '../../../../process/settings/address';
import { wholeNumber } from '../../../../process/settings/wholeNumber';

/** Every setting of the process that serves the offices of the synthetic nation. */
export const officesSettings = {
  OFFICE_COUNT: wholeNumber({ min: 1 })({ desc: 'How many offices to serve' }),
  OFFICE_DATABASES: str({
    desc: 'The address of an office database, with {name} where the name of the database belongs',
  }),
  PORT: port({ desc: 'The port to listen on' }),
  GATEWAY_KEYS_URL: address('web', { mayBeEmpty: false })({
    desc: 'Where the gateway publishes its keys',
  }),
  DATABASE_POOL: wholeNumber({ min: 2 })({
    default: 2,
    desc: 'How many database connections each office holds at most: a page asks two things at once',
  }),
  ...logSettings,
};
