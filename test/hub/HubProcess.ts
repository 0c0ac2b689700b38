import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** Enough to be seen; making up more takes long. */
const few = { SYNTHETIC_REFERRALS: '40' };

/** One of the hub's commands in a process of its own, as a person runs it. */
export class HubProcess {
  output = '';
  /** Standard output alone. */
  printed = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<number>;

  constructor(file: string, words: readonly string[], environment: Record<string, string>) {
    this.child = spawn(process.execPath, ['--import', 'tsx', join(root, file), ...words], {
      cwd: root,
      // Jest sets NODE_ENV, a person does not.
      env: { ...process.env, NODE_ENV: undefined, NO_COLOR: '1', ...few, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    this.child.stdout?.on('data', (chunk: Buffer) => (this.printed += chunk.toString()));
    this.ended = new Promise((resolve) => this.child.once('exit', (code) => resolve(code ?? -1)));
  }

  /** The process's own number. */
  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Waits until a text stands in the output. Throws when the process ends first. */
  async waitFor(text: string): Promise<void> {
    while (!this.output.includes(text)) {
      if (this.child.exitCode !== null) throw new Error(`It ended:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Sends a signal, as Ctrl-C does. */
  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Waits for the end and resolves to the exit code. */
  end(): Promise<number> {
    return this.ended;
  }
}
