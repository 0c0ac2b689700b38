import { setTimeout as sleep } from 'node:timers/promises';

import { processToken } from './ProcessRoll';
import { ClusterError, faultCode } from './faults';

/** A stop first writes all that is only in memory to the disk; on a slow one that takes a while. */
const fastMsMax = 60_000;
const immediateMsMax = 20_000;

/** Stops a server and waits until its process is gone. Sessions still open are ended. */
export async function stopServer(pid: number): Promise<void> {
  // PostgreSQL's names for these: a fast shutdown; and an immediate one, which loses nothing, as
  // the next start recovers.
  if (await hasEnded(pid, 'SIGINT', fastMsMax)) return;
  if (await hasEnded(pid, 'SIGQUIT', immediateMsMax)) return;
  throw new ClusterError(
    `The embedded PostgreSQL (process ${pid}) does not stop. Is the disk of DATA_DIR answering?`,
  );
}

async function hasEnded(pid: number, signal: NodeJS.Signals, waitMsMax: number): Promise<boolean> {
  const token = await processToken(pid);
  if (token === null) return true;
  signalUnlessGone(pid, signal);
  const deadline = Date.now() + waitMsMax;
  while (Date.now() < deadline) {
    if ((await processToken(pid)) !== token) return true;
    await sleep(15);
  }
  return false;
}

function signalUnlessGone(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (faultCode(error) !== 'ESRCH') throw error;
  }
}
