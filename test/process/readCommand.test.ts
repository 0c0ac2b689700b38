/* Every command that people start says what it takes, and starts nothing for what it does not know. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { helpOf } from '../../process/readCommand';
import { HubProcess } from '../hub/HubProcess';

const { scripts } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** The commands of the product, by name; the measurements and long tests of its makers are others. */
const commands = Object.entries(scripts).flatMap(([name, script]) => {
  const [, file] =
    /^node --import tsx ((?:hub|gateway|subgraphs|composition)\/\S+)$/.exec(script) ?? [];
  return file === undefined ? [] : [{ name, file }];
});

it('finds the commands', () => {
  expect(commands.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['start', 'nation', 'regional', 'gateway', 'office', 'ask', 'compose']),
  );
});

it.each(commands)('npm run $name reads its words by the one rule', ({ file }) => {
  expect(readFileSync(join(__dirname, '../..', file), 'utf8')).toMatch(
    /readCommand\(|isHelp\(|readArguments\(|parseArgs\(|doDuty\(/,
  );
});

/** A process of its own costs a second or two: one command of each kind of room. */
const started = ['start', 'gateway', 'office', 'cases:export', 'compose'];

describe.each(commands.filter(({ name }) => started.includes(name)))('npm run $name', (command) => {
  it('says what it takes, and starts nothing', async () => {
    const help = new HubProcess(command.file, ['--help'], {});
    expect([await help.end(), help.output.length > 40]).toEqual([0, true]);
    expect(help.printed).toBe(help.output);
  });

  it('refuses what it does not know', async () => {
    const refused = new HubProcess(command.file, ['--nonsense'], { DATA_DIR: '.data-of-nobody' });
    expect(await refused.end()).toBe(1);
    expect(refused.output).toContain('nonsense');
    expect(refused.output).not.toContain('    at ');
  });
});

it('shows what a command needs, its flags and its settings', () => {
  const command = {
    call: 'npm run example',
    about: 'Shows an example.',
    needs: ['FILE'],
    flags: { '--dry-run': 'writes nothing' },
    settings: { OFFICE: { desc: 'Whose it is' } },
  };
  expect(helpOf(command as unknown as Parameters<typeof helpOf>[0])).toBe(
    `npm run example -- FILE [--dry-run]

Shows an example.

  --dry-run  writes nothing

Settings are environment variables; docs/settings.md has their defaults:

  OFFICE  Whose it is`,
  );
});
