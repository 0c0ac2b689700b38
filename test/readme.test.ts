/* The README tells the truth about what can be set and run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { gatewaySettings } from '../gateway/settings';
import { askSettings } from '../hub/ask/settings';
import { hubSettings } from '../hub/settings';
import { officeUrlSetting } from '../schema/officeIdentity';
import { officeSettings } from '../subgraphs/office/settings';
import { offices } from '../subgraphs/offices';
import { regionalSettings } from '../subgraphs/regional/settings';

const root = join(__dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** The names in the settings table by process; a line without a process continues the last one. */
function settingsByProcess(): Map<string, string[]> {
  const byProcess = new Map<string, string[]>();
  let process = '';
  for (const line of readme.split('\n')) {
    const [, first = '', setting = ''] = line.split('|').map((cell) => cell.trim());
    if (first !== '') process = first;
    const names = /^`[A-Z_]+`/.test(setting) ? [...setting.matchAll(/`([A-Z_]+)`/g)] : [];
    const listed = names.map(([, name = '']) => name);
    byProcess.set(process, [...(byProcess.get(process) ?? []), ...listed]);
  }
  return byProcess;
}

const urls = offices.map(officeUrlSetting);

it.each([
  ['hub (`npm start`)', hubSettings],
  ['office', officeSettings],
  ['gateway', gatewaySettings],
  ['regional', regionalSettings],
  ['`npm run ask`', askSettings],
])('lists every setting of %s', (process, settings) => {
  const listed = settingsByProcess().get(process);
  const [essex, ...others] = urls;
  const expected = Object.keys(settings).filter((name) => !others.includes(name));
  expect(listed?.sort()).toEqual(expected.sort());
  expect(process === 'gateway').toBe(expected.includes(essex ?? ''));
});

it('names no command that is not there', () => {
  const named = [...readme.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
