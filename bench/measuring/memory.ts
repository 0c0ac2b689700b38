import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A row of the process table. */
export interface ProcessRow {
  readonly pid: number;
  readonly parent: number;
  readonly residentBytes: number;
}

/** How often memory is looked at: often enough for a peak, seldom enough not to disturb. */
const lookMs = 400;

/** The resident memory of a process and all below it, in bytes. */
export function memoryOfTree(rows: readonly ProcessRow[], root: number): number {
  const own = rows.find(({ pid }) => pid === root)?.residentBytes ?? 0;
  const children = rows.filter(({ parent, pid }) => parent === root && pid !== root);
  return children.reduce((sum, { pid }) => sum + memoryOfTree(rows, pid), own);
}

/** Reads the lines of `ps -A -o pid=,ppid=,rss=`, whose memory is in KiB. */
export function readProcessRows(text: string): ProcessRow[] {
  return text
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter((columns) => columns.length === 3)
    .map(([pid = 0, parent = 0, kibibytes = 0]) => ({
      pid,
      parent,
      residentBytes: kibibytes * 1024,
    }));
}

/** Looks at a process's memory while something runs: what that answered, and the peak in bytes. */
export async function withPeakMemory<Result>(
  pid: number,
  work: () => Promise<Result>,
): Promise<{ result: Result; peakBytes: number }> {
  let peakBytes = 0;
  let looking: Promise<void> | null = null;
  const look = (): void => {
    looking ??= run('ps', ['-A', '-o', 'pid=,ppid=,rss='])
      .then(({ stdout }) => {
        peakBytes = Math.max(peakBytes, memoryOfTree(readProcessRows(stdout), pid));
      })
      .finally(() => {
        looking = null;
      });
  };
  const timer = setInterval(look, lookMs);
  try {
    const result = await work();
    look();
    await looking;
    return { result, peakBytes };
  } finally {
    clearInterval(timer);
  }
}
