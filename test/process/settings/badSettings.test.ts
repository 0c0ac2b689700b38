/* What a process cannot work with it refuses at the start, in one line that names the setting. */
import { gatewaySettings } from '../../../gateway/settings';
import { askSettings } from '../../../hub/cli/settings';
import { nationSettings, officesSettings } from '../../../hub/local/nation/settings';
import { hubSettings } from '../../../hub/local/settings';
import { readSettings } from '../../../process/readSettings';
import { officeSettings } from '../../../subgraphs/office/server/settings';
import { regionalSettings } from '../../../subgraphs/regional/server/settings';

const tables = {
  gateway: gatewaySettings,
  hub: hubSettings,
  nation: nationSettings,
  offices: officesSettings,
  ask: askSettings,
  office: officeSettings,
  regional: regionalSettings,
};

const required = {
  OFFICE: 'essex',
  TOKEN_ISSUERS: 'issuers.json',
  OFFICE_COUNT: '1',
  OFFICE_DATABASES: 'postgres://127.0.0.1/{name}',
  PORT: '4000',
  GATEWAY_KEYS_URL: 'http://127.0.0.1:4000/keys',
};

function read(table: keyof typeof tables, given: Readonly<Record<string, string>>): unknown {
  return readSettings({ ...required, ...given }, tables[table]);
}

const web = 'must be http://host:port or https://host';
const postgres = 'must be postgres://user:password@host:port/database, or empty';

it.each([
  ['gateway', 'OFFICE_DEADLINE_MS', '-1', 'must be a whole number from 1 to 3600000, not "-1"'],
  ['gateway', 'OFFICE_DEADLINE_MS', '0.5', 'must be a whole number from 1 to 3600000, not "0.5"'],
  [
    'gateway',
    'OPERATION_DEADLINE_MS',
    '9999999999999',
    'must be a whole number from 1 to 3600000, not "9999999999999"',
  ],
  ['gateway', 'ARRIVAL_MS_MAX', '', 'must be a whole number from 1 to 3600000, not ""'],
  ['gateway', 'STATEMENT_KEY_HOURS', '-1', 'must be a whole number from 1 to 596, not "-1"'],
  ['gateway', 'ESSEX_URL', 'ftp://x', `${web}, or empty`],
  ['gateway', 'REGIONAL_URL', 'nonsense', `${web}, or empty`],
  ['gateway', 'RATE_LIMIT_DATABASE_URL', 'http://x', postgres],
  ['ask', 'HUB_URL', 'localhost:4000', `${web}, or empty`],
  ['office', 'GATEWAY_KEYS_URL', 'ftp://x', web],
  ['regional', 'GATEWAY_KEYS_URL', '', web],
  ['office', 'DATABASE_URL', 'mysql://me:secret@x/y', postgres],
  ['hub', 'DATABASE_URL', 'nonsense', postgres],
  ['nation', 'DATABASE_URL', 'nonsense', postgres],
  ['office', 'DATABASE_POOL', '1', 'must be a whole number from 2, not "1"'],
  ['offices', 'DATABASE_POOL', '-1', 'must be a whole number from 2, not "-1"'],
  ['office', 'DATA_DIR', '', 'must name a folder, such as .data'],
  ['hub', 'DATA_DIR', ' ', 'must name a folder, such as .data'],
] as const)('%s refuses %s=%s', (table, name, value, sentence) => {
  const { desc = '' } = (tables[table] as Record<string, { desc?: string }>)[name] ?? {};
  expect(() => read(table, { [name]: value })).toThrow(
    expect.objectContaining({ name: 'SettingsError', message: `${name}: ${sentence} (${desc})` }),
  );
});

it.each(['gateway', 'office'] as const)('%s trusts no proxy with TRUST_PROXY empty', (table) => {
  expect(read(table, { TRUST_PROXY: '' })).toMatchObject({ TRUST_PROXY: 0 });
});

it.each([
  ['gateway', { OFFICE_DEADLINE_MS: '3600000', ESSEX_URL: '', REGIONAL_URL: 'https://x/graphql' }],
  ['office', { DATABASE_POOL: '2', DATABASE_URL: 'postgresql://x/y', DATA_DIR: '/srv/data' }],
  ['hub', { DATABASE_URL: '' }],
  ['gateway', { TRUST_PROXY: '2' }],
  ['office', { TRUST_PROXY: '10.0.0.0/8,loopback' }],
] as const)('%s takes %j', (table, given) => {
  expect(read(table, given)).toMatchObject(
    Object.fromEntries(
      Object.entries(given).map(([name, text]) => [name, /^\d+$/.test(text) ? Number(text) : text]),
    ),
  );
});
