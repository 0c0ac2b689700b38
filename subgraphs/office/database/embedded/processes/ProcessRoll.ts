import { randomBytes } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { ClusterError } from '../faults/ClusterError';
import { makeFolder } from '../folders/makeFolder';
import { processToken } from './processToken';

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
