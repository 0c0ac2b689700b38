import { existsSync } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { processCommandLine, processToken } from './ProcessRoll';
import { ClusterError } from './faults';
import { clusterName } from './initialiseCluster';

/** Finds the server that runs on a cluster, whoever started it; null when there is none. */
export async function findServer(cluster: string): Promise<Postmaster | null> {
  const postmaster = await readPostmaster(cluster);
  if (postmaster === null) return null;
  const isOurs = await isServerOf(postmaster.pid, [
    await clusterName(cluster),
    path.resolve(cluster),
  ]);
  if (!isOurs) return null;
  await assertNotCopy(cluster, postmaster);
  return postmaster;
}

/** A copy of a data folder in use names the server of the original, and would write to that. */
async function assertNotCopy(cluster: string, { pid, folder }: Postmaster): Promise<void> {
  const original = await readPostmaster(folder).catch(() => null);
  // Where the folder was moved and not copied, nothing is left in the old place.
  if (original?.pid !== pid || (await isSameFile(folder, cluster))) return;
  throw new ClusterError(
    `DATA_DIR holds in ${cluster} a copy of ${folder}, which was and is in use. ` +
      'End the hub that uses it, and copy again.',
  );
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = [await stat(one), await stat(other)];
  return a.ino === b.ino && a.dev === b.dev;
}

/**
 * After a crash of the machine the number in postmaster.pid may belong to any program, in a
 * container it nearly always does; and to take a living server for a dead one would start a second
 * on the same files. So the command line is read.
 */
async function isServerOf(pid: number, marks: readonly string[]): Promise<boolean> {
  const commandLine = await processCommandLine(pid);
  return commandLine.includes('postgres -D ') && marks.some((mark) => commandLine.includes(mark));
}

/** What a running PostgreSQL writes about itself into its data folder (postmaster.pid). */
export interface Postmaster {
  readonly pid: number;
  /** The data folder, by the name it had at the start of the server. */
  readonly folder: string;
  readonly port: number;
  /** starting, ready, stopping … */
  readonly status: string;
}

/**
 * Reads postmaster.pid; null when there is none, or none that makes sense. It may be left over from
 * a crash.
 */
export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const file = path.join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(nullWhenMissing);
  if (text === null) return null;
  // The lines are: pid, folder, start time, port, socket folder, address, shared memory, status.
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return null;
  const [, folder = '', , port = '0', , , , status = ''] = lines;
  return { pid, folder, port: Number(port), status: status.trim() };
}

function nullWhenMissing(fault: NodeJS.ErrnoException): null {
  if (fault.code === 'ENOENT') return null;
  throw fault;
}

/**
 * Removes a postmaster.pid that a crash of the machine left behind, where PostgreSQL itself would
 * not dare to: when its number is now that of another program, and when the crash left the file
 * empty.
 *
 * It stays when the number is nobody's: PostgreSQL then reads in it which shared memory to look at,
 * to see whether parts of the old server are still alive.
 */
export async function removeStalePidFile(cluster: string): Promise<void> {
  const file = path.join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  // A server that is only just starting writes the file in the same moment as it creates it.
  if ((await readPostmaster(cluster)) === null) await sleep(300);
  const postmaster = await readPostmaster(cluster);
  if (postmaster !== null && (await processToken(postmaster.pid)) === null) return;
  if ((await findServer(cluster)) === null) await rm(file, { force: true });
}
