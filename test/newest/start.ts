/**
 * `npm run test:newest`: runs tests on what `npm install` would choose today without the lock file,
 * under each line of Node that the hub may be run on. npm prefers a release that says it runs on
 * the Node at hand, so each line installs for itself. It needs the internet and some minutes, and
 * is no part of the checks of a change: it tells early what an upgrade will break.
 */
import { spawn } from 'node:child_process';
import { chmod, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(__dirname, '../..');

/** The npm of this run, which also runs under another Node. */
const { npm_execpath: npm = '' } = process.env;

/** Tests that touch most packages: a whole hub over HTTP, its plans, tokens, books, cases, desk. */
const chosenTests = [
  'test/subgraphs/access/buildGuardedSchema.test.ts',
  'test/process/identity',
  'test/gateway/http/speakGraphqlOverHttp.test.ts',
  'test/scenarios/bearer-tokens.test.ts',
  'test/gateway/execution/ExecutingGateway.test.ts',
  'test/schema/contract.test.ts',
  'test/scenarios/directory.test.ts',
  'test/scenarios/cross-charge-writing.test.ts',
  'test/scenarios/office-desk.test.ts',
];

/** A busy machine fails no test by being slow. */
const testTimeoutMs = 600_000;

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
  if (npm === '') throw new Error('Run it as `npm run test:newest`.');
  const named = positionals.length > 0 ? positionals : chosenTests;
  const tests = values.all ? [] : named;
  const folder = await mkdtemp(join(tmpdir(), 'newest-'));
  // PostgreSQL does not run as root, and whom it runs as must reach its programs.
  await chmod(folder, 0o755);
  const clone = join(folder, 'clone');
  const failed: string[] = [];
  try {
    await copyWithoutLock(clone);
    for (const line of values.nodes.split(',')) {
      const node = await installNode(line, join(folder, `node-${line}`));
      await installNewest(node, clone);
      const program = join(clone, 'node_modules/jest/bin/jest.js');
      const jest = [node, program, `--testTimeout=${testTimeoutMs}`, ...tests];
      if (!(await passes(`Tests under Node ${line}`, jest, clone))) failed.push(`Node ${line}`);
      const types = [node, join(clone, 'node_modules/typescript/bin/tsc'), '-p', '.', '--noEmit'];
      if (values.all && !(await passes('Types', types, clone))) failed.push(`types, Node ${line}`);
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
  for (const file of (await succeed(listing, root)).split('\0').filter((name) => name !== '')) {
    if (file !== 'package-lock.json') await cp(join(root, file), join(clone, file));
  }
}

/** The newest release of a line of Node, from the package `node`, which brings the program. */
async function installNode(line: string, folder: string): Promise<string> {
  const words = ['install', '--prefix', folder, '--no-save', `node@${line}`];
  await succeed([process.execPath, npm, ...words], tmpdir());
  return join(folder, 'node_modules/node/bin/node');
}

/** Installs, and prints which direct dependencies differ from those the lock file names. */
async function installNewest(node: string, clone: string): Promise<void> {
  await rm(join(clone, 'node_modules'), { recursive: true, force: true });
  const installed = await succeed([node, npm, 'install', '--no-package-lock'], clone);
  const version = await succeed([node, '--version'], clone);
  console.log(
    `\nThe newest versions within the ranges of package.json, for Node ${version.trim()}:`,
  );
  const read = async (file: string): Promise<Manifest> =>
    JSON.parse(await readFile(file, 'utf8')) as Manifest;
  const { packages = {} } = await read(join(root, 'package-lock.json'));
  const { dependencies, devDependencies } = await read(join(clone, 'package.json'));
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    const found = await read(join(clone, 'node_modules', name, 'package.json'));
    const locked = packages[`node_modules/${name}`]?.version;
    if (found.version !== locked) console.log(`  ${name} ${locked} -> ${found.version}`);
  }
  for (const [, name] of installed.matchAll(/EBADENGINE.*package: '(.+)'/g)) {
    console.log(`  ${name} says that it does not run on this Node.`);
  }
}

interface Manifest {
  readonly version?: string;
  readonly packages?: Readonly<Record<string, { readonly version?: string }>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

async function passes(title: string, command: readonly string[], folder: string): Promise<boolean> {
  console.log(`\n${title}`);
  return (await run(command, { folder, isLoud: true })).status === 0;
}

/** What a program prints; throws that when it fails. */
async function succeed(command: readonly string[], folder: string): Promise<string> {
  const { status, output } = await run(command, { folder });
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${output}`);
  return output;
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
