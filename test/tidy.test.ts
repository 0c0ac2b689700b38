/** House rules that a machine can hold. Each names what breaks it, and is seen to find it. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';

interface SourceFile {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
}

type Rule = (files: readonly SourceFile[]) => string[];

const root = join(__dirname, '..');
const folders = [
  'schema',
  'composition',
  'subgraphs',
  'gateway',
  'hub',
  'process',
  'test',
  'bench',
];
const paths = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => !/(^|\/)(node_modules|\.data)(\/|$)/.test(path)),
);
const isGenerated = (path: string): boolean => basename(path) === 'resolverTypes.ts';
const written = paths
  .filter((path) => path.endsWith('.ts') && !isGenerated(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** The lines of files that a rule objects to, as `path:line`. */
function linesWhere(objects: (line: string, path: string) => boolean): Rule {
  return (files) =>
    files.flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, index) => (objects(line, path) ? [`${path}:${index + 1}`] : [])),
    );
}

/** Names that say nothing of what is inside: alone, or even as the last word of several. */
const emptyAlone = /^(types|interfaces|constants)$/i;
const emptyAtTheEnd = /^(utils?|helpers?|common|shared|managers?|services?|misc|lib|core)$/i;

function saysNothing(path: string): boolean {
  const stem = basename(path).split('.')[0] ?? '';
  const words = stem.replace(/([a-z])(?=[A-Z])/g, '$1-').split(/[-_]/);
  return emptyAlone.test(stem) || emptyAtTheEnd.test(words.at(-1) ?? '');
}

const findEmptyNames: Rule = (files) =>
  files.filter(({ path }) => saysNothing(path)).map(({ path }) => path);

const findDefaultExports = linesWhere((line) => /^export default\b/.test(line));

const findLeftOutTests = linesWhere(
  (line, path) =>
    path.endsWith('.test.ts') &&
    /\b(it|test|describe)(\.\w+)*\.(only|skip|todo)\b|\b[fx](it|describe)\(/.test(line),
);

const findNotesToSelf = linesWhere((line) => /\b([T]ODO|[F]IXME)\b/.test(line));

const offices = paths
  .filter((path) => /^subgraphs\/[^/]+\/identity\.ts$/.test(path))
  .map((path) => dirname(path));

const findVisitsToOffices: Rule = (files) =>
  files.flatMap(({ path, text }) =>
    [...text.matchAll(/^(?:import|export|\}).*'(\.[^']+)'/gm)]
      .map(([, specifier = '']) => normalize(join(dirname(path), specifier)))
      .filter((target) => {
        const office = offices.find((folder) => target.startsWith(`${folder}/`));
        const isAtHome = offices.some((folder) => path.startsWith(`${folder}/`));
        return office !== undefined && (isAtHome || target !== `${office}/identity`);
      })
      .map((target) => `${path} imports ${target}`),
  );

const findClocks = linesWhere(
  (line, path) =>
    /^subgraphs\/regional\/(\w+\/merge\w+|reconciliation\/\w+)\.ts$/.test(path) &&
    /new Date\b|Date\.now\b/.test(line),
);

const merging = 'subgraphs/regional/awards/mergeTotals.ts';

it.each<[string, Rule, SourceFile, string]>([
  [
    'a name says what is inside',
    findEmptyNames,
    { path: 'schema/grantUtils.ts', text: '' },
    'schema/grantUtils.ts',
  ],
  [
    'nothing is exported as default',
    findDefaultExports,
    { path: 'a.ts', text: '\nexport default 1;' },
    'a.ts:2',
  ],
  [
    'no test is left out',
    findLeftOutTests,
    { path: 'a.test.ts', text: `it${'.only'}('', f)` },
    'a.test.ts:1',
  ],
  [
    'nothing is left to be done later',
    findNotesToSelf,
    { path: 'a.ts', text: `\n\n// ${'TO'}DO` },
    'a.ts:3',
  ],
  [
    'of an office only its identity is imported',
    findVisitsToOffices,
    { path: 'hub/a.ts', text: "import a from '../subgraphs/essex/published';" },
    'hub/a.ts imports subgraphs/essex/published',
  ],
  [
    'offices never import each other',
    findVisitsToOffices,
    { path: 'subgraphs/kent/identity.ts', text: "import { essex } from '../essex/identity';" },
    'subgraphs/kent/identity.ts imports subgraphs/essex/identity',
  ],
  [
    'a merge reads no clock',
    findClocks,
    { path: merging, text: 'const now = new Date();' },
    `${merging}:1`,
  ],
])('%s', (_, rule, broken, found) => {
  expect(rule([broken])).toEqual([found]);
  expect(rule(written)).toEqual([]);
});

it('holds for every file and folder name, of whatever kind', () => {
  const bad = ['lib', 'a/Utils.sql', 'GrantService.ts', 'types.d.ts', 'test-helpers'];
  expect(bad.filter(saysNothing)).toEqual(bad);
  expect(['DataSource.ts', 'resolverTypes.ts', 'score.ts', '.ci'].filter(saysNothing)).toEqual([]);
  expect(paths.filter(saysNothing)).toEqual([]);
});

it('looks at everything that is written', () => {
  expect(written.length).toBeGreaterThan(150);
  expect(offices).toContain('subgraphs/west-midlands');
  expect(written.map(({ path }) => path)).toContain('test/tidy.test.ts');
});
