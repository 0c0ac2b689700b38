import { host, port, str } from 'envalid';

import { logLevels } from '../../process/logging/logSettings';
import { SettingsError } from '../../process/readSettings';
import { address, folder, wholeNumber } from '../../process/settings/validators';
import { offices } from '../../subgraphs/offices';

/** Every setting of `npm start`; what it starts takes its others from the same environment. */
export const hubSettings = {
  HOST: host({
    default: '127.0.0.1',
    desc: 'The address the hub listens on; its offices are for this machine alone',
  }),
  PORT: port({
    default: 4000,
    desc: "The hub's port; the offices listen on the ports after PORT + 100",
  }),
  DATA_DIR: folder({ default: '.data', desc: 'The folder of the embedded PostgreSQL' }),
  DATABASE_URL: address('postgres', { mayBeEmpty: true })({
    default: '',
    desc: 'A PostgreSQL server for all offices, which get a database each; empty for the embedded one',
  }),
  TOKEN_ISSUERS: str({
    devDefault: '',
    desc: "A file that names who may issue callers' tokens; empty for a demonstration issuer, which production refuses",
  }),
  SYNTHETIC_REFERRALS: wholeNumber({ min: 0 })({
    default: 2_000,
    desc: 'How many referrals a year each office makes up where it has none, with the demonstration issuer',
  }),
  LOG_LEVEL: str({
    choices: logLevels,
    default: 'warn',
    desc: 'How much of what the processes log is shown: every request with info',
  }),
};

/** Every setting of `npm run demo:cross-charges`: where the offices' databases are. */
export const demoBookSettings = {
  DATA_DIR: hubSettings.DATA_DIR,
  DATABASE_URL: hubSettings.DATABASE_URL,
};

/** Throws, naming the setting, when the offices' ports would lie beyond the last one there is. */
export function assertPortsFit(hubPort: number): void {
  const last = hubPort + 100 + Math.max(...offices.map(({ portOffset }) => portOffset));
  if (last <= 65_535) return;
  throw new SettingsError(
    `PORT: ${hubPort} leaves no room for the offices, which would need ports up to ${last}.`,
  );
}
