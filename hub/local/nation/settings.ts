import { host, port, str } from 'envalid';

import { logLevels } from '../../../process/logging/logSettings';
import { address } from '../../../process/settings/address';
import { folder } from '../../../process/settings/folder';

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
