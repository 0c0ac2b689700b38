import { stat } from 'node:fs/promises';
import path from 'node:path';

import { ClusterError } from '../faults/ClusterError';
import { processCommandLine } from '../processes/processCommandLine';
import { clusterName } from './clusterName';
import { readPostmaster } from './readPostmaster';
import type { Postmaster } from './readPostmaster';

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
