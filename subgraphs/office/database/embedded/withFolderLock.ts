import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { ProcessRoll } from './ProcessRoll';
import { ClusterError } from './faults';

/**
 * Longer than the longest honest work under the lock: a start that has to recover, or a stop that
 * has to write much.
 */
const waitMsMax = 240_000;

/**
 * Runs the action while no other process of this machine runs one under the same folder.
 *
 * There is no lock file to be found stale and broken by two at once: everybody who wants the lock
 * first enters the roll and then looks; whoever is alone has it, whoever is not steps back and
 * tries again. The entry of a killed process counts for nothing, by the roll's own rule.
 */
export async function withFolderLock<T>(folder: string, action: () => Promise<T>): Promise<T> {
  const roll = new ProcessRoll(folder);
  const entry = await acquire(roll);
  try {
    return await action();
  } finally {
    await roll.leave(entry);
  }
}

async function acquire(roll: ProcessRoll): Promise<string> {
  const deadline = Date.now() + waitMsMax;
  for (;;) {
    const others = await roll.findPresent();
    if (others.length === 0) {
      const entry = await tryEnterAlone(roll);
      if (entry !== null) return entry;
    }
    if (Date.now() > deadline) throw new ClusterError(waitedTooLong(others));
    // By chance, so that two who stepped back do not meet again and again.
    await sleep(randomInt(5, 40));
  }
}

async function tryEnterAlone(roll: ProcessRoll): Promise<string | null> {
  const entry = await roll.enter();
  // Entered before looking: of two who do so at the same time, at least one sees the other.
  const present = await roll.findPresent();
  if (present.length === 1 && present[0] === entry) return entry;
  await roll.leave(entry);
  return null;
}

function waitedTooLong(others: readonly string[]): string {
  const pids = others.map(ProcessRoll.pidOf).join(', ');
  return (
    'The embedded PostgreSQL of this DATA_DIR has been starting or stopping for ' +
    `${waitMsMax / 1000} s in another process (${pids}). Is it suspended? End it and start again.`
  );
}
