/* A hub on another address than the usual one, and what ends it besides a signal of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { gatewayKeysUrl } from '../../../hub/local/gatewayKeysUrl';

const root = join(__dirname, '../../..');
const port = 31_000 + (process.pid % 10) * 150;
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'pcc-hub-'));
  await chmod(dataDir, 0o755);
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** A hub below a shell, as npm runs it, in a process group of its own, as a terminal has it. */
function startBelowShell(environment: Record<string, string>): {
  readonly shell: ChildProcess;
  readonly output: () => string;
} {
  const command = `'${process.execPath}' --import tsx hub/local/start.ts; exit $?`;
  const shell = spawn('sh', ['-c', command], {
    cwd: root,
    detached: true,
    env: {
      ...process.env,
      NO_COLOR: '1',
      npm_lifecycle_event: 'start',
      // Few referrals: making up more takes long.
      PORT: String(port),
      DATA_DIR: dataDir,
      SYNTHETIC_REFERRALS: '40',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [shell.stdout, shell.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  return { shell, output: () => output };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** The database's processes name the folder on their command line, the hub's in their setting. */
async function processesOf(folder: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const texts = await Promise.all(
    pids.flatMap((pid) =>
      ['cmdline', 'environ'].map((file) =>
        readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => ''),
      ),
    ),
  );
  return texts.filter((text) => text.includes(folder));
}

it('answers on another address of the machine, and ends when the npm that ran it is gone', async () => {
  const hub = startBelowShell({ HOST: '127.0.0.2' });
  await until(() => hub.output().includes('Press Ctrl-C to stop.'));
  expect(hub.output()).toContain('£7,492,869');
  expect(hub.output()).toContain(`The hub answers at  http://127.0.0.2:${port}/graphql`);
  expect(hub.output()).toContain(
    `HUB_URL=http://127.0.0.2:${port} DATA_DIR=${dataDir} npm run ask`,
  );
  hub.shell.kill('SIGKILL');
  await until(async () => (await processesOf(dataDir)).length === 0);
  expect(hub.output()).toContain('Stopping…');
}, 120_000);

it('is quiet about what it began when Ctrl-C comes during a first start', async () => {
  const hub = startBelowShell({});
  await until(async () => (await processesOf(dataDir)).some((text) => text.includes('initdb')));
  process.kill(-(hub.shell.pid ?? 0), 'SIGINT');
  await once(hub.shell, 'close');
  expect(hub.output()).toContain('Stopping…');
  expect(hub.output()).not.toMatch(/initdb|failed|SIGINT|✖/);
  expect(await processesOf(dataDir)).toEqual([]);
}, 120_000);

it.each([
  ['127.0.0.1', 'http://127.0.0.1:4000/.well-known/jwks.json'],
  ['0.0.0.0', 'http://127.0.0.1:4000/.well-known/jwks.json'],
  ['::', 'http://[::1]:4000/.well-known/jwks.json'],
  ['::1', 'http://[::1]:4000/.well-known/jwks.json'],
  ['10.0.0.7', 'http://10.0.0.7:4000/.well-known/jwks.json'],
])('finds the keys of a gateway that listens on %s', (host, url) => {
  expect(gatewayKeysUrl(host, 4000)).toBe(url);
});
