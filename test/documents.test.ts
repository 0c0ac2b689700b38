/* The README and the pages of docs/ tell the truth about what can be run, set and read. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { buildSchema, parse, validate } from 'graphql';

import { settingsByCommand, settingsPage } from '../composition/pages/settingsPage';
import { officeUrlSetting } from '../schema/officeIdentity';
import { offices } from '../subgraphs/offices';

const root = join(__dirname, '..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path)),
].map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** The scripts that a text tells people to run. */
function commandsIn(text: string): string[] {
  return [...text.matchAll(/npm run (?:-s |--silent )?([\w:-]+)/g)].map(([, name = '']) => name);
}

/** The files that a page links to, from the project's root. */
function linksIn({ path, text }: { path: string; text: string }): string[] {
  return [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => join(dirname(path), target));
}

it('names no command that is not there', () => {
  expect(commandsIn('Run `npm run nothing` and `npm run -s none:such`.')).toEqual([
    'nothing',
    'none:such',
  ]);
  const missing = pages.flatMap(({ path, text }) =>
    commandsIn(text)
      .filter((name) => !(name in scripts))
      .map((name) => `${path}: npm run ${name}`),
  );
  expect(missing).toEqual([]);
});

it('links to no page that is not there', () => {
  expect(linksIn({ path: 'docs/a.md', text: '[b](b.md#part) [c](https://example.org)' })).toEqual([
    'docs/b.md',
  ]);
  const broken = pages.flatMap((page) =>
    linksIn(page)
      .filter((target) => !existsSync(join(root, target)))
      .map((target) => `${page.path}: ${target}`),
  );
  expect(broken).toEqual([]);
});

it('quotes no file or folder of the project that is not there', () => {
  const quoted =
    /`((?:schema|composition|subgraphs|gateway|hub|process|bench|test|docs)\/[\w./-]+)`/g;
  const broken = pages.flatMap(({ path, text }) =>
    [...text.matchAll(quoted)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(root, target)))
      .map((target) => `${path}: ${target}`),
  );
  expect(broken).toEqual([]);
});

/** The GraphQL documents that a page shows: in blocks of their own, and in what curl sends. */
function documentsIn(text: string): string[] {
  const blocks = [...text.matchAll(/```graphql\n([^]*?)```/g)].map(([, block = '']) => block);
  const sent = [...text.matchAll(/--data '(\{[^\n]*\})'/g)].map(([, json = '']) => {
    const { query } = JSON.parse(json) as { query: string };
    return query;
  });
  return [...blocks, ...sent];
}

it('shows questions that the hub and the desk understand', () => {
  const api = buildSchema(readFileSync(join(root, 'schema/generated/api.graphql'), 'utf8'));
  const shown = pages.flatMap(({ path, text }) =>
    documentsIn(text)
      .filter((document) => !/^\s*type /.test(document) && !document.includes('personalDetails'))
      .map((document) => ({ path, document })),
  );
  expect(shown.length).toBeGreaterThan(1);
  for (const { path, document } of shown) {
    expect([path, validate(api, parse(document)).map(({ message }) => message)]).toEqual([
      path,
      [],
    ]);
  }
});

it('keeps the README short enough to be read', () => {
  const readme = pages.find(({ path }) => path === 'README.md');
  expect(readme?.text.split('\n').length).toBeLessThanOrEqual(150);
});

it('lists every setting of every process, and one office address for all', () => {
  const page = settingsPage();
  const [, ...laterUrls] = offices.map(officeUrlSetting);
  for (const [command, table] of settingsByCommand) {
    const section = page.split(`## \`${command}\`\n`)[1]?.split('\n## ')[0] ?? '';
    const listed = [...section.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
    expect(listed).toEqual(Object.keys(table).filter((name) => !laterUrls.includes(name)));
  }
});
