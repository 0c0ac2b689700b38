import { bool, host, port, str } from 'envalid';

import { logSettings } from '../process/logging/logSettings';
import { address, milliseconds, wholeNumber } from '../process/settings/validators';
import { officeUrlSetting } from '../schema/officeIdentity';
import { offices } from '../subgraphs/offices';

import { protectionSettings } from './http/protections';

const webAddressOrNone = address('web', { mayBeEmpty: true });

/** Where offices are when nothing else is said: on this machine, after `PORT + 100`. */
function defaultOfficeUrl(gatewayPort: number, portOffset: number): string {
  return `http://127.0.0.1:${gatewayPort + 100 + portOffset}/graphql`;
}

/** Every setting of the gateway's process. */
export const gatewaySettings = {
  HOST: host({ default: '127.0.0.1', desc: 'The address to listen on' }),
  PORT: port({ default: 4000, desc: 'The port to listen on' }),
  OFFICE_DEADLINE_MS: milliseconds({
    default: 5_000,
    desc: 'How many milliseconds an office may take to answer',
  }),
  REGIONAL_URL: webAddressOrNone({
    default: '',
    desc: "Where the regional subgraph runs alone; empty to run it in the gateway's own process",
  }),
  STATEMENT_KEYS: str({
    default: '',
    desc: 'A file with the private keys that sign who asks, as a JWK set, the current one first; empty to make keys',
  }),
  // A timer goes no further than 596 hours.
  STATEMENT_KEY_HOURS: wholeNumber({ min: 1, max: 596 })({
    default: 24,
    desc: 'How many hours a key that was made signs before the next one',
  }),
  TOKEN_ISSUERS: str({
    devDefault: '',
    desc: "A file that names who may issue callers' tokens; empty for nobody, which production refuses",
  }),
  GRAPHIQL: bool({ default: true, desc: 'Whether to serve the GraphiQL page at /' }),
  ...logSettings,
  ...protectionSettings,
  ...Object.fromEntries(
    offices.map((office) => [
      officeUrlSetting(office),
      webAddressOrNone({
        default: '',
        desc: `Where the GraphQL of ${office.code} is; by default port PORT + ${100 + office.portOffset} of this machine`,
      }),
    ]),
  ),
};

/** An office's address: its setting, or its port on this machine. */
export function officeUrl(
  settings: Readonly<Record<string, unknown>>,
  office: (typeof offices)[number],
): string {
  const given = settings[officeUrlSetting(office)];
  return typeof given === 'string' && given !== ''
    ? given
    : defaultOfficeUrl(Number(settings['PORT']), office.portOffset);
}
