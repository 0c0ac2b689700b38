import { readFile } from 'node:fs/promises';
import path from 'node:path';

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
