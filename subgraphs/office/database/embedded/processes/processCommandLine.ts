import { readFile } from 'node:fs/promises';

import { runProgram } from './runProgram';

/**
 * The command line of a running process, its words separated by spaces; empty when there is none.
 */
export async function processCommandLine(pid: number): Promise<string> {
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  if (words !== null) return words.replaceAll('\0', ' ');
  const args = ['-ww', '-o', 'command=', '-p', String(pid)];
  const { ok, output } = await runProgram({ file: 'ps', args, user: null });
  return ok ? output : '';
}
