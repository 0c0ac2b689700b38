import type { ValidatorSpec } from 'envalid';

import { gatewaySettings } from '../../gateway/settings';
import { askSettings, tokenSettings } from '../../hub/cli/settings';
import { nationSettings } from '../../hub/local/nation/settings';
import { demoBookSettings, hubSettings } from '../../hub/local/settings';
import { officeUrlSetting } from '../../schema/officeIdentity';
import { verifySettings } from '../../subgraphs/office/books/settings';
import { dutySettings } from '../../subgraphs/office/cases/duties/settings';
import { officeSettings } from '../../subgraphs/office/server/settings';
import { transferKeySettings } from '../../subgraphs/office/transfers/keys/settings';
import { offices } from '../../subgraphs/offices';
import { regionalSettings } from '../../subgraphs/regional/server/settings';

type SettingsTable = Readonly<Record<string, ValidatorSpec<unknown>>>;

/** Every process that a person starts, by the command that starts it, with its settings. */
export const settingsByCommand: ReadonlyMap<string, SettingsTable> = new Map<string, SettingsTable>(
  [
    ['npm start', hubSettings],
    ['npm run gateway', gatewaySettings],
    ['npm run office', officeSettings],
    ['npm run regional', regionalSettings],
    ['npm run ask', askSettings],
    ['npm run transfers', askSettings],
    ['npm run token', tokenSettings],
    ['npm run nation', nationSettings],
    ['npm run demo:cross-charges', demoBookSettings],
    ['npm run books:verify', verifySettings],
    ['npm run cases:purge, cases:export, cases:rotate-key', dutySettings],
    ['npm run transfers:keys', transferKeySettings],
  ],
);

/** `docs/settings.md`: what can be set, by the command that reads it. */
export function settingsPage(): string {
  const sections = [...settingsByCommand].map(([command, table]) => section(command, table));
  return `# Settings

Written by \`npm run compose\` from the settings tables of each process; a change is made there.

Settings are environment variables. A process refuses to start on a bad one and names it, with its
meaning. "Required" has no default. "Required in production" has one only while \`NODE_ENV\` is not
\`production\`. An empty default means that nothing is set.

What \`npm start\` and \`npm run nation\` start takes its other settings from the same environment.

${sections.join('\n')}`;
}

function section(command: string, table: SettingsTable): string {
  const rows = Object.entries(table)
    .filter(([name]) => !laterOfficeUrls.has(name))
    .map(([name, spec]) => `| ${label(name)} | ${standardOf(spec)} | ${spec.desc ?? ''} |`);
  return [
    `## \`${command}\``,
    '',
    '| setting | default | meaning |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** One line stands for the addresses of all offices: they differ in the office's code alone. */
const [firstOfficeUrl = '', ...others] = offices.map(officeUrlSetting);
const laterOfficeUrls: ReadonlySet<string> = new Set(others);

function label(name: string): string {
  return name === firstOfficeUrl ? `\`${name}\`, and one for each other office` : `\`${name}\``;
}

function standardOf(spec: ValidatorSpec<unknown>): string {
  if (!('default' in spec)) {
    return 'devDefault' in spec ? 'required in production' : 'required';
  }
  const standard = inWords(spec.default);
  return standard === '' ? '' : `\`${standard}\``;
}

function inWords(value: unknown): string {
  return Array.isArray(value) ? value.join(',') : String(value ?? '');
}
