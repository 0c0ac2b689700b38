import { type ChildProcess, fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

import { lineForPerson } from './lineForPerson';

/** A process of the hub that is ready. */
export interface ForkedProcess<Ready> {
  readonly ready: Ready;
  /** Asks it to finish what is running, and waits until it is gone. */
  stop(): Promise<void>;
  /** Calls back once, should it end without having been asked to. */
  onLost(callback: (reason: string) => void): void;
}

interface ForkOptions {
  /** The file to run. */
  readonly file: string;
  /** What its lines are marked with. */
  readonly name: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** How long a process may take to finish before it is killed. */
const stopMsMax = 15_000;

/**
 * Starts a process of the hub and waits until it says it is ready.
 *
 * It runs in a group of its own, so that Ctrl-C reaches the hub alone, which then stops its
 * processes in order; and it ends by itself when the hub is gone, however that came about.
 *
 * @throws an error with the line the process ended with
 */
export function forkProcess<Ready>(options: ForkOptions): Promise<ForkedProcess<Ready>> {
  const child = fork(options.file, [], {
    detached: true,
    execArgv: ['--import', pathToFileURL(require.resolve('tsx')).href],
    env: { ...process.env, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface(stream).on('line', (line) => tell(options.name, line));
  }
  return new Promise((resolve, reject) => {
    let failure: string | undefined;
    child.once('message', (message: { ready?: Ready; failed?: string }) => {
      if (message.ready) resolve(forked(child, message.ready));
      else failure = message.failed;
    });
    // Only when it is gone: what it held, a database say, is then free again.
    child.once('exit', (code, signal) => {
      const end = signal ?? `exit code ${code}`;
      reject(new Error(failure ?? `${options.name} ended while starting (${end}).`));
    });
  });
}

function forked<Ready>(child: ChildProcess, ready: Ready): ForkedProcess<Ready> {
  let asked = false;
  const gone = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
  return {
    ready,
    stop: async () => {
      asked = true;
      if (child.connected) child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), stopMsMax);
      await gone;
      clearTimeout(late);
    },
    onLost: (callback) => {
      child.once('exit', (code, signal) => {
        if (!asked) callback(signal ?? `exit code ${code}`);
      });
    },
  };
}

function tell(name: string, line: string): void {
  if (line.trim() !== '') console.error(`[${name}] ${lineForPerson(line)}`);
}
