import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

import { runProgram } from './runProgram';

const hasProcFolder = existsSync('/proc/self/stat');

/**
 * A short text that tells this process from any other that has or will have the same number, also
 * after a restart of the machine. Null when no such process runs; one that has ended and only waits
 * to be noticed by its parent (a zombie, which a container without an init process keeps for ever)
 * does not run.
 */
export async function processToken(pid: number): Promise<string | null> {
  const started = hasProcFolder ? await startInProcFolder(pid) : await startByPs(pid);
  if (started === null) return null;
  return createHash('sha256').update(started).digest('hex').slice(0, 12);
}

async function startInProcFolder(pid: number): Promise<string | null> {
  const stat = await readOrNull(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The second field is the program's name in brackets and may hold anything; the fields are
  // counted from behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTicks] = [fields[0], fields[19]];
  if (state === 'Z' || state === 'X' || startTicks === undefined) return null;
  // Ticks count from the start of the machine, so that start belongs to the token.
  return `${(await readOrNull('/proc/sys/kernel/random/boot_id')) ?? ''}${startTicks}`;
}

async function startByPs(pid: number): Promise<string | null> {
  const args = ['-o', 'stat=', '-o', 'lstart=', '-p', String(pid)];
  const { ok, output } = await runProgram({ file: 'ps', args, user: null });
  if (!ok || output === '' || output.startsWith('Z')) return null;
  return output.slice(output.indexOf(' ')).trim();
}

/**
 * A process may end between being seen and being read: then there is nothing to read, which is an
 * answer.
 */
async function readOrNull(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}
