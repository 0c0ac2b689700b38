import { open } from 'node:fs/promises';
import path from 'node:path';

/**
 * The name under which the server of a cluster appears in the process list. It is made of the
 * identity that initdb gave the cluster (the first eight bytes of pg_control), so it stays when the
 * folder is moved, and no other cluster has it.
 */
export async function clusterName(cluster: string): Promise<string> {
  const handle = await open(path.join(cluster, 'global', 'pg_control'));
  try {
    const { buffer } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    return `office-${buffer.toString('hex')}`;
  } finally {
    await handle.close();
  }
}
