/**
 * `npm run test:newest`: runs tests on what `npm install` would choose today without the lock file,
 * under each line of Node that the hub may be run on. It needs the internet and some minutes, and
 * is no part of the checks of a change: it tells early what an upgrade will break.
 */
import { spawn } from 'node:child_process';
import { chmod, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(__dirname, '../..');

/** Tests that touch most packages: a whole hub over HTTP, its plans, tokens, books, cases, desk. */
const chosenTests = [
  'test/subgraphs/buildGuardedSchema.test.ts',
  'test/process/identity',
  'test/gateway/transport/http.test.ts',
  'test/gateway/identity/tokens.test.ts',
  'test/gateway/execution/sameAnswers.test.ts',
  'test/schema/contract.test.ts',
  'test/scenarios/one-office-missing.test.ts',
  'test/scenarios/cross-charge-writing.test.ts',
  'test/scenarios/office-desk.test.ts',
];

interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

interface RunOptions {
  readonly folder: string;
  /** Whether what the command prints is passed on while it runs. */
  readonly isLoud?: boolean;
}

void main();

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      /** Lines of Node, as npm names them. */
      nodes: { type: 'string', default: '20,22,24' },
      /** The whole suite, and the types. */
      all: { type: 'boolean', default: false },
      /** Leave the folder for a look. */
      keep: { type: 'boolean', default: false },
    },
  });
  const named = positionals.length > 0 ? positionals : chosenTests;
  const tests = values.all ? [] : named;
  const folder = await mkdtemp(join(tmpdir(), 'newest-'));
  // PostgreSQL does not run as root, and whom it runs as must reach its programs.
  await chmod(folder, 0o755);
  const clone = join(folder, 'clone');
  const failed: string[] = [];
  try {
    await copyWithoutLock(clone);
    await installNewest(clone);
    await tellVersions(clone);
    if (values.all && !(await passes('Types', [...npm, 'run', 'types'], clone))) {
      failed.push('types');
    }
    for (const line of values.nodes.split(',')) {
      const node = await installNode(line, join(folder, `node-${line}`));
      await tellUnsupported(node, clone);
      const jest = [node, join(clone, 'node_modules/jest/bin/jest.js'), ...tests];
      if (!(await passes(`Tests under Node ${line}`, jest, clone))) failed.push(`Node ${line}`);
    }
  } finally {
    if (values.keep) console.log(`Kept: ${folder}`);
    else await rm(folder, { recursive: true, force: true });
  }
  console.log(failed.length === 0 ? '\nAll passed.' : `\nFailed: ${failed.join(', ')}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

/** What git would commit, as it stands now. */
async function copyWithoutLock(clone: string): Promise<void> {
  const listing = ['git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { output } = await run(listing, { folder: root });
  for (const file of output.split('\0').filter((name) => name !== '')) {
    if (file !== 'package-lock.json') await cp(join(root, file), join(clone, file));
  }
}

/** This run's npm, so that it can also be run under another Node. */
const { npm_execpath: npmProgram = '' } = process.env;
const npm = npmProgram === '' ? ['npm'] : [process.execPath, npmProgram];

async function installNewest(clone: string): Promise<void> {
  console.log('Installing the newest versions within the ranges of package.json.');
  const { status, output } = await run([...npm, 'install', '--no-package-lock'], { folder: clone });
  if (status !== 0) throw new Error(`npm install failed:\n${output}`);
}

/** Prints which direct dependencies differ from those the lock file names. */
async function tellVersions(clone: string): Promise<void> {
  const read = async (file: string): Promise<Manifest> =>
    JSON.parse(await readFile(file, 'utf8')) as Manifest;
  const { packages = {} } = await read(join(root, 'package-lock.json'));
  const { dependencies, devDependencies } = await read(join(clone, 'package.json'));
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    const { version, engines } = await read(join(clone, 'node_modules', name, 'package.json'));
    const locked = packages[`node_modules/${name}`]?.version;
    if (version === locked) continue;
    console.log(`${name} ${locked} -> ${version} (Node ${engines?.node ?? 'any'})`);
  }
}

interface Manifest {
  readonly version?: string;
  readonly engines?: { readonly node?: string };
  readonly packages?: Readonly<Record<string, { readonly version?: string }>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** The newest release of a line of Node, from the package `node`, which brings the program. */
async function installNode(line: string, folder: string): Promise<string> {
  const install = [...npm, 'install', '--prefix', folder, '--no-save', `node@${line}`];
  const { status, output } = await run(install, { folder: tmpdir() });
  if (status !== 0) throw new Error(`Node ${line} cannot be installed:\n${output}`);
  return join(folder, 'node_modules/node/bin/node');
}

/** Prints the packages that say they do not run on this Node. */
async function tellUnsupported(node: string, clone: string): Promise<void> {
  const version = (await run([node, '--version'], { folder: clone })).output.trim();
  const check = [node, npmProgram, 'install', '--dry-run', '--no-package-lock'];
  const { output } = npmProgram === '' ? { output: '' } : await run(check, { folder: clone });
  const refused = [...output.matchAll(/package: '(.+)'/g)].map(([, name = '']) => name);
  const sentence = refused.length === 0 ? 'every package' : `not ${refused.join(', ')}`;
  console.log(`\nNode ${version}: named as supported by ${sentence}.`);
}

async function passes(title: string, command: readonly string[], folder: string): Promise<boolean> {
  console.log(`\n${title}`);
  return (await run(command, { folder, isLoud: true })).status === 0;
}

/** Runs a program to its end; the Node it names is also that of the programs it starts. */
function run(
  [program = '', ...words]: readonly string[],
  { folder, isLoud = false }: RunOptions,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const path = program.includes('/')
      ? `${dirname(program)}:${process.env['PATH']}`
      : process.env['PATH'];
    const child = spawn(program, words, { cwd: folder, env: { ...process.env, PATH: path } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text: Buffer) => {
        output += text.toString();
        if (isLoud) process.stdout.write(text);
      });
    }
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output }));
  });
}
