/*
 * A newcomer runs one command and gets an answer; a second run finds everything as it was; Ctrl-C
 * leaves nothing behind.
 */
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { askHub } from '../../../hub/cli/ask/askHub';
import { listen } from '../../../process/listen';
import { offices } from '../../../subgraphs/offices';
import { until } from '../../federation/until';

import { findOfficeProcesses } from '../findOfficeProcesses';
import { HubProcess } from '../HubProcess';

let dataDir: string;
// Far from the ports that tests take at random.
const port = 21_000 + (process.pid % 100) * 100;
const settings = () => ({ PORT: String(port), DATA_DIR: dataDir });

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'pcc-hub-'));
  await chmod(dataDir, 0o755);
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** The processes of the offices, in the order of the register. */
async function officeProcesses(hub: HubProcess): Promise<number[]> {
  const found = await findOfficeProcesses(hub.pid);
  expect([...found.keys()].sort()).toEqual(offices.map(({ code }) => code).sort());
  return offices.map(({ code }) => found.get(code) ?? 0);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Processes whose command line names the data folder: the database. */
async function databaseProcesses(): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  );
  return lines.filter((line) => line.includes(dataDir) && line.includes('postgres'));
}

it('starts everything, answers the first question, and stops without a trace', async () => {
  const hub = new HubProcess('hub/local/start.ts', [], settings());
  await hub.waitFor('Press Ctrl-C to stop.');
  for (const text of ['Who funds a provider', '£7,492,869', `http://127.0.0.1:${port}/graphql`]) {
    expect(hub.output).toContain(text);
  }
  expect(hub.output).toMatch(/essex +http:\/\/127\.0\.0\.1:\d+\/graphql +32 awards/);
  const pids = await officeProcesses(hub);
  expect(new Set(pids).size).toBe(offices.length);
  expect(await databaseProcesses()).not.toEqual([]);

  const missing = offices.findIndex(({ code }) => code === 'kent');
  process.kill(pids[missing] ?? 0, 'SIGKILL');
  await hub.waitFor('kent has stopped (SIGKILL); the hub answers without it.');
  const ask = new HubProcess('hub/cli/ask/ask.ts', ['who-funds-a-provider'], settings());
  expect(await ask.end()).toBe(3);
  expect(ask.output).toContain('MISSING: Kent Police and Crime Commissioner (unavailable)');
  expect(ask.output).toContain('£7,492,869');

  hub.signal('SIGINT');
  expect(await hub.end()).toBe(0);
  expect(pids.filter(isRunning)).toEqual([]);
  expect(await databaseProcesses()).toEqual([]);
}, 120_000);

describe('a second run', () => {
  let hub: HubProcess;
  beforeAll(async () => {
    hub = new HubProcess('hub/local/start.ts', [], settings());
    await hub.waitFor('Press Ctrl-C to stop.');
  }, 120_000);

  it('finds everything as it was', async () => {
    expect(hub.output).toContain('essex: 32 published awards, figures unchanged');
    const tonic = new HubProcess('hub/cli/ask/ask.ts', ['eastern-tonic'], settings());
    // Four offices of the region are not federated.
    expect(await tonic.end()).toBe(3);
    expect(tonic.output).toMatch(/asked as eastern-board, for demonstration[^]*Charged +£85,000/);
    const words = ['eastern-tonic', '--as', 'public'];
    const refused = new HubProcess('hub/cli/ask/ask.ts', words, settings());
    expect(await refused.end()).toBe(3);
    expect(refused.output).toContain(
      '! INCOMPLETE: jointCommissions: this is for members of the board',
    );
  }, 120_000);

  it('loses its processes with it when it is killed', async () => {
    const pids = await officeProcesses(hub);
    hub.signal('SIGKILL');
    await hub.end();
    await until(async () => !pids.some(isRunning) && (await databaseProcesses()).length === 0);
  }, 120_000);
});

it('stops in peace when it is told to while it starts', async () => {
  const hub = new HubProcess('hub/local/start.ts', [], settings());
  await hub.waitFor('Offices');
  hub.signal('SIGTERM');
  expect(await hub.end()).toBe(0);
  expect(hub.output).not.toMatch(/No hub answers|Who funds/);
  expect(await databaseProcesses()).toEqual([]);
}, 120_000);

describe('offices that cannot start', () => {
  let folder: string;
  let hub: HubProcess;
  const other = createServer();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pcc-figures-'));
    for (const { code } of offices) {
      const from = join(__dirname, '../../../subgraphs', code, 'published');
      await cp(from, join(folder, code, 'published'), { recursive: true });
    }
    const awards = join(folder, 'essex/published/awards.csv');
    const good = await readFile(awards, 'utf8');
    await writeFile(awards, good.replace(',2950000,', ',29500.5,'));
    // Its keys cannot be read.
    await mkdir(join(dataDir, 'transfer-keys'), { recursive: true });
    await writeFile(join(dataDir, 'transfer-keys/mopac.json'), 'no JSON');
    // Something else, which must not be taken for the office.
    other.on('request', (request) => asked.push(request.url ?? ''));
    await listen(other, '127.0.0.1', port + 103);
    hub = new HubProcess('hub/local/start.ts', [], { ...settings(), PUBLISHED_DIR: folder });
    await hub.waitFor('Press Ctrl-C to stop.');
  }, 120_000);
  afterAll(async () => {
    other.closeAllConnections();
    other.close();
    await rm(join(dataDir, 'transfer-keys/mopac.json'), { force: true });
    await rm(folder, { recursive: true, force: true });
  });
  const asked: string[] = [];

  it('are named once each, with what is wrong, while the others start', async () => {
    expect(hub.output).toContain(`MISSING: 3 of ${offices.length} offices.`);
    const cell = 'essex/published/awards.csv, line 2, amount_pence: must be whole pence';
    for (const text of [
      `essex did not start:\n  ${cell}, such as 2950000; found "29500.5"\n`,
      `cambridgeshire did not start:\n  PORT: ${port + 103} is in use on 127.0.0.1.`,
      'mopac did not start:\n  TRANSFER_KEYS_FILE',
    ]) {
      expect(hub.output.split(text)).toHaveLength(2);
    }
    expect(hub.output).not.toContain('    at ');
    expect(hub.output).toMatch(/kent +http:\/\/127\.0\.0\.1:\d+\/graphql +1 award\b/);
    expect(hub.output).toMatch(/essex +MISSING/);
  });

  it('are missing from the answers by name, and nothing else is asked in their place', async () => {
    const { data } = await askHub(
      `http://127.0.0.1:${port}`,
      '{ awards(first: 1) { coverage { complete missing { office { code } reason } } } }',
      {},
    );
    expect(data).toEqual({
      awards: {
        coverage: {
          complete: false,
          missing: ['essex', 'cambridgeshire', 'mopac'].map((code) => ({
            office: { code },
            reason: 'UNAVAILABLE',
          })),
        },
      },
    });
    expect(asked).toEqual([]);
  });

  it('leave nothing running when the hub is stopped', async () => {
    hub.signal('SIGINT');
    expect(await hub.end()).toBe(0);
    expect(await databaseProcesses()).toEqual([]);
  }, 60_000);
});

describe('a start that cannot succeed', () => {
  const stops: (() => void)[] = [];
  afterEach(() => stops.splice(0).forEach((stop) => stop()));

  it('says that the port of the hub is in use, and starts nothing', async () => {
    const other = createServer();
    stops.push(() => other.close());
    await listen(other, '127.0.0.1', port);
    const hub = new HubProcess('hub/local/start.ts', [], settings());
    expect(await hub.end()).toBe(1);
    expect(hub.output).toBe(
      `PORT: ${port} is in use on 127.0.0.1. Stop what listens there or choose another PORT.\n`,
    );
    expect(await databaseProcesses()).toEqual([]);
  }, 60_000);

  it('says once what keeps every office from starting, and leaves nothing running', async () => {
    const bad = { DISCLOSURE_THRESHOLD: 'few' };
    const hub = new HubProcess('hub/local/start.ts', [], { ...settings(), ...bad });
    expect(await hub.end()).toBe(1);
    expect(hub.output).toContain('No office could start, so there is no hub.');
    expect(hub.output).toContain(`${offices.map(({ code }) => code).join(', ')} did not start:`);
    expect(hub.output.split('DISCLOSURE_THRESHOLD: ')).toHaveLength(2);
    expect(hub.output).not.toContain('    at ');
    expect(await databaseProcesses()).toEqual([]);
  }, 60_000);

  it.each([
    ['a port that is none', { PORT: 'x' }, 'PORT: '],
    ['a port without room for the offices', { PORT: '65500' }, 'PORT: 65500 leaves no room'],
    ['a database that refuses', { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' }, 'DATABASE_URL: '],
    ['a database address that is none', { DATABASE_URL: 'nowhere' }, 'DATABASE_URL: must be'],
  ])(
    'says so in one clear line: %s',
    async (_, bad, line) => {
      const hub = new HubProcess('hub/local/start.ts', [], { ...settings(), ...bad });
      expect(await hub.end()).toBe(1);
      expect(hub.output).toContain(line);
      expect(hub.output).not.toContain('    at ');
    },
    60_000,
  );

  it('names DATA_DIR when it is a file', async () => {
    const file = join(dataDir, 'file');
    await writeFile(file, '');
    const hub = new HubProcess('hub/local/start.ts', [], { ...settings(), DATA_DIR: file });
    expect(await hub.end()).toBe(1);
    expect(hub.output).toMatch(/DATA_DIR/);
    expect(hub.output).not.toContain('    at ');
  }, 60_000);
});
