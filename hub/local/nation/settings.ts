import { host, port, str } from 'envalid';

import { gatewaySettings } from '../../../gateway/settings';
import { logLevels, logSettings } from '../../../process/logging/logSettings';
import { address, folder, wholeNumber } from '../../../process/settings/validators';

/** Every setting of `npm run nation`; its gateway takes its others from the same environment. */
export const nationSettings = {
  HOST: host({
    default: '127.0.0.1',
    desc: 'The address the hub listens on; its offices are for this machine alone',
  }),
  PORT: port({ default: 4000, desc: "The hub's port; the offices share the port PORT + 100" }),
  DATA_DIR: folder({
    default: '.data-nation',
    desc: 'The folder of the embedded PostgreSQL; another one than that of published figures',
  }),
  DATABASE_URL: address('postgres', { mayBeEmpty: true })({
    default: '',
    desc: 'A PostgreSQL server for all offices, which get a database each; empty for the embedded one',
  }),
  LOG_LEVEL: str({
    choices: logLevels,
    default: 'warn',
    desc: 'How much of what the processes log is shown: every request with info',
  }),
  TOKEN_ISSUERS: str({
    devDefault: '',
    desc: "A file that names who may issue callers' tokens; empty for a demonstration issuer, which production refuses",
  }),
};

/** Every setting of the synthetic nation's gateway: those of any gateway, and its offices. */
export const nationGatewaySettings = {
  ...gatewaySettings,
  OFFICE_COUNT: wholeNumber({ min: 1 })({ desc: 'How many offices to ask' }),
  OFFICES_URL: address('web', { mayBeEmpty: false })({
    desc: 'The address below which every office has its own: /essex/graphql',
  }),
};

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
