import { type CleanedEnv, host, port, str } from 'envalid';

import { logSettings } from '../../../process/logging/logSettings';
import {
  address,
  folder,
  limit,
  trustProxy,
  wholeNumber,
} from '../../../process/settings/validators';
import { documentSettings } from '../../../process/settings/documentSettings';
import { offices } from '../../offices';
import { defaultDeskLimits } from '../desk/createDesk';
import { ruleSettings } from '../disclosure/DisclosureRule';
import { pinsSetting } from '../transfers/keys/believeKeys';

/** Every setting of an office's process. */
export const officeSettings = {
  OFFICE: str({
    choices: offices.map(({ code }) => code),
    desc: 'The code of the office to run',
  }),
  HOST: host({ default: '127.0.0.1', desc: 'The address to listen on' }),
  PORT: port({ default: 4101, desc: 'The port to listen on' }),
  DATABASE_URL: address('postgres', { mayBeEmpty: true })({
    default: '',
    desc: "The office's PostgreSQL, as postgres://user:password@host:port/database; empty for the embedded one",
  }),
  DATA_DIR: folder({
    default: '.data',
    desc: 'The folder of the embedded PostgreSQL',
  }),
  PUBLISHED_DIR: str({
    default: '',
    desc: 'The folder in which each office has one, such as kent/published, with its published figures; empty for those that come with the hub',
  }),
  GATEWAY_KEYS_URL: address('web', { mayBeEmpty: false })({
    default: 'http://127.0.0.1:4000/.well-known/jwks.json',
    desc: 'Where the gateway publishes its keys: the office answers only what they signed',
  }),
  // Two at the start: one holds the lock under which the other migrates.
  DATABASE_POOL: wholeNumber({ min: 2 })({
    default: 10,
    desc: 'How many database connections to hold at most',
  }),
  SYNTHETIC_REFERRALS: wholeNumber({ min: 0 })({
    default: 0,
    desc: 'How many synthetic referrals a year to make up where the office has none of its own',
  }),
  ...ruleSettings,
  // The promise an office published stands in its identity, with its source, and needs no setting.
  // A case keeps the promise it came under, so that another one holds for what comes from then on.
  CONTACT_HOURS: wholeNumber({ min: 0, max: 336 })({
    default: undefined,
    desc: 'Within how many hours the office promises to contact a victim, 0 for no promise; without it as the office published',
  }),
  PERSONAL_KEYS_FILE: str({
    devDefault: '',
    desc: "The office's own keys to personal details, as a JWK set, the current one first; empty to make them in DATA_DIR, which production refuses",
  }),
  TOKEN_ISSUERS: str({
    default: '',
    desc: "A file that names who may issue tokens of the office's staff, as the gateway's; empty for no desk",
  }),
  // What the office's desk allows; what the hub asks has passed the gateway's own limits.
  ...documentSettings,
  REQUESTS_PER_MINUTE_MAX: limit(
    defaultDeskLimits.requestsPerMinuteMax,
    'How many requests a caller may make at the desk in a minute',
  ),
  TRUST_PROXY: trustProxy,
  TRANSFER_KEYS_FILE: str({
    default: '',
    desc: "The file of the office's transfer keys; empty for an office that takes no part in transfers",
  }),
  TRANSFER_PINS: pinsSetting({
    default: '',
    desc: "Fingerprints of other offices' signing keys that are believed alone, as kent=FINGERPRINT with commas",
  }),
  DIRECTORY_URL: address('web', { mayBeEmpty: false })({
    default: 'http://127.0.0.1:4000/graphql',
    desc: 'Where the hub answers: the office finds the keys of others there',
  }),
  ...logSettings,
};

export type OfficeSettings = CleanedEnv<typeof officeSettings>;
