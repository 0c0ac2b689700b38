import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const script = join(__dirname, 'processUnderTest.ts');
const options = { cwd: join(__dirname, '../..'), stdio: 'pipe' } as const;

const children: ChildProcess[] = [];
afterAll(() => children.forEach((child) => child.kill('SIGKILL')));

/** A process of its own; as the child of a parent that listens, where `listening`. */
function run(way: string, listening = false): ChildProcess {
  const child = listening
    ? fork(script, [way], {
        ...options,
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        execArgv: ['--import', 'tsx'],
      })
    : spawn(process.execPath, ['--import', 'tsx', script, way], options);
  children.push(child);
  return child;
}

/** What a process printed and how it ended. */
async function end(child: ChildProcess) {
  const [printed, complaint] = await Promise.all(
    [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : '')),
  );
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return { printed, complaint, exitCode: child.exitCode, signal: child.signalCode };
}

/** Waits until a process has printed something for the first time. */
async function firstWords(child: ChildProcess): Promise<string> {
  const { stdout } = child;
  if (!stdout) throw new Error('The process prints nowhere.');
  await once(stdout, 'readable');
  const words = String(stdout.read());
  stdout.unshift(words);
  return words;
}

const finished = { complaint: '', exitCode: 0, signal: null };

it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  'says that it is ready, and finishes on %s',
  async (signal) => {
    const child = run('ready');
    expect(await firstWords(child)).toBe('{"how":"at once"}\n');
    child.kill(signal);
    expect(await end(child)).toEqual({
      ...finished,
      printed: '{"how":"at once"}\nstopping\nstopped\n',
    });
  },
);

it('finishes once, however often it is told', async () => {
  const child = run('ready');
  await firstWords(child);
  child.kill('SIGTERM');
  child.kill('SIGINT');
  child.kill('SIGTERM');
  expect(await end(child)).toEqual({
    ...finished,
    printed: '{"how":"at once"}\nstopping\nstopped\n',
  });
});

it('waits for a start in progress before it finishes', async () => {
  const child = run('slow');
  expect(await firstWords(child)).toBe('starting\n');
  child.kill('SIGTERM');
  expect(await end(child)).toEqual({
    ...finished,
    printed: 'starting\nstarted\n{"how":"late"}\nstopping\nstopped\n',
  });
});

it.each(['failing', 'texting'])(
  'ends with one clear line and exit code 1 when the start is %s',
  async (way) => {
    expect(await end(run(way))).toEqual({
      printed: '',
      complaint: 'PORT: 4000 is in use. Choose another PORT.\n',
      exitCode: 1,
      signal: null,
    });
  },
);

describe('with a parent that listens', () => {
  it('tells it when it is ready, and finishes when the parent is lost', async () => {
    const child = run('ready', true);
    expect((await once(child, 'message'))[0]).toEqual({ ready: { how: 'at once' } });
    child.disconnect();
    expect(await end(child)).toEqual({ ...finished, printed: 'stopping\nstopped\n' });
  });

  it('tells it why the start failed, and prints nothing itself', async () => {
    const child = run('failing', true);
    expect((await once(child, 'message'))[0]).toEqual({
      failed: 'PORT: 4000 is in use. Choose another PORT.',
    });
    expect(await end(child)).toEqual({ printed: '', complaint: '', exitCode: 1, signal: null });
  });

  it('finishes when the parent is lost during the start', async () => {
    const child = run('slow', true);
    expect(await firstWords(child)).toBe('starting\n');
    child.disconnect();
    const { printed, exitCode } = await end(child);
    expect(printed).toContain('started\nstopping\nstopped\n');
    expect(exitCode).toBe(0);
  });
});
