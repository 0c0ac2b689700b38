import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { makeFolder } from './durableFiles';
import { ClusterError } from './faults';
import { runProgram } from './runProgram';

/**
 * A folder in which each living process that takes part keeps an empty file. The name of the file
 * says which process it is, so an entry is never half-written, and removing the entry of a dead
 * process can never hit a living one.
 */
export class ProcessRoll {
  constructor(private readonly folder: string) {}

  /** The number of the process that made an entry. */
  static pidOf(entry: string): number {
    return Number(entry.split('-')[0]);
  }

  /** Adds an entry for this process and returns its name. A process may have several. */
  async enter(): Promise<string> {
    const token = await processToken(process.pid);
    if (token === null) {
      throw new ClusterError(
        'The embedded PostgreSQL needs the /proc folder or the program ps to see who uses it. ' +
          'Provide one of them, or set DATABASE_URL.',
      );
    }
    const entry = `${process.pid}-${token}-${randomBytes(4).toString('hex')}`;
    await makeFolder(this.folder, 0o755);
    await writeFile(path.join(this.folder, entry), '', { flag: 'wx' });
    return entry;
  }

  /** Takes an entry off the roll. */
  async leave(entry: string): Promise<void> {
    await rm(path.join(this.folder, entry), { force: true });
  }

  /** Lists the entries of living processes, and sweeps out those of dead ones. */
  async findPresent(): Promise<string[]> {
    const present: string[] = [];
    for (const entry of await readdir(this.folder).catch(noneWhenMissing)) {
      if (await isAlive(entry)) present.push(entry);
      else await this.leave(entry);
    }
    return present;
  }
}

async function isAlive(entry: string): Promise<boolean> {
  const token = await processToken(ProcessRoll.pidOf(entry));
  return token !== null && token === entry.split('-')[1];
}

function noneWhenMissing(fault: NodeJS.ErrnoException): string[] {
  if (fault.code === 'ENOENT') return [];
  throw fault;
}

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
