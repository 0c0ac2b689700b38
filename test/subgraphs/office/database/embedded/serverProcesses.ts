import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { clusterName } from '../../../../../subgraphs/office/database/embedded/initialiseCluster';

/** The command lines of all processes of PostgreSQL that belong to the cluster in a folder. */
export async function serverProcesses(cluster: string): Promise<string[]> {
  const name = await clusterName(cluster);
  return allCommandLines().filter((line) => line.includes(name));
}

/** The command lines of all processes that mention a folder. */
export function processesIn(folder: string): string[] {
  return allCommandLines().filter((line) => line.includes(folder));
}

function allCommandLines(): string[] {
  if (!existsSync('/proc/self/cmdline')) {
    return execFileSync('ps', ['-A', '-ww', '-o', 'command='], { encoding: 'utf8' }).split('\n');
  }
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map((pid) => commandLineOf(path.join('/proc', pid, 'cmdline')));
}

function commandLineOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replaceAll('\0', ' ');
  } catch {
    // It ended while we were reading.
    return '';
  }
}
