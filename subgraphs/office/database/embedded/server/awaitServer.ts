import { setTimeout as sleep } from 'node:timers/promises';

import { ClusterError } from '../faults/ClusterError';
import { faultCode } from '../faults/faultCode';
import { processToken } from '../processes/processToken';
import { connectionUrl } from './connectionUrl';
import { readPostmaster } from './readPostmaster';
import type { Postmaster } from './readPostmaster';
import { withConnection } from './withConnection';

/**
 * A start after a crash repeats what was not yet written; with PostgreSQL's usual limits that takes
 * seconds.
 */
const waitMsMax = 120_000;

export interface Awaited {
  readonly cluster: string;
  readonly pid: number;
  readonly password: string;
}

/** Waits until a server answers; null when it ends instead. */
export async function awaitServer({ cluster, pid, password }: Awaited): Promise<Postmaster | null> {
  const token = await processToken(pid);
  const deadline = Date.now() + waitMsMax;
  while (token !== null && (await processToken(pid)) === token) {
    const postmaster = await readPostmaster(cluster);
    const isReady = postmaster?.pid === pid && postmaster.status === 'ready';
    if (isReady && (await isAnswering(postmaster.port, password))) return postmaster;
    if (Date.now() > deadline) throw new ClusterError(waitedTooLong(pid));
    await sleep(15);
  }
  return null;
}

/**
 * The status alone is not enough: a server that was told to stop a moment ago still calls itself
 * ready.
 */
async function isAnswering(port: number, password: string): Promise<boolean> {
  const url = connectionUrl({ port, password }, 'postgres');
  try {
    await withConnection(url, (client) => client.query('select 1'));
    return true;
  } catch (error) {
    const code = faultCode(error);
    if (code === wrongPassword) throw new ClusterError(wrongPasswordSentence, { cause: error });
    return code === tooManyConnections;
  }
}

const wrongPassword = '28P01';
const tooManyConnections = '53300';

const wrongPasswordSentence =
  'The file postgres/password in DATA_DIR does not belong to the PostgreSQL cluster there. ' +
  'Bring back the one that does.';

function waitedTooLong(pid: number): string {
  return (
    `The embedded PostgreSQL (process ${pid}) has not become ready in ${waitMsMax / 1000} s. ` +
    'Look at its log in DATA_DIR, end that process and start again.'
  );
}
