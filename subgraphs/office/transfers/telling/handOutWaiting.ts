import type { DataSource } from 'typeorm';

import { lockTransfer } from '../lockTransfer';

import { findWaitingEnvelopes } from './tellTransfers';
import type { WaitingEnvelope, WaitingWanted } from './tellTransfers';

/**
 * What waits here for one office, to be answered to it. That it is handed out is recorded before:
 * from then on the other office may have it, and to ask for it back is not to have it back.
 */
export async function handOutWaiting(
  dataSource: DataSource,
  office: string,
  wanted: WaitingWanted,
): Promise<readonly WaitingEnvelope[]> {
  const waiting = await findWaitingEnvelopes(dataSource.manager, office, wanted);
  const fresh = waiting.filter(({ isHandedOut }) => !isHandedOut).map(({ id }) => id);
  if (fresh.length === 0) return waiting;
  await dataSource.transaction(async (manager) => {
    for (const transfer of fresh.sort()) await lockTransfer(manager, transfer);
    await manager.query(
      `INSERT INTO transfer_handing (transfer)
       SELECT transfer FROM unnest($1::text[]) AS given (transfer)
        WHERE NOT EXISTS (SELECT FROM transfer_recall r WHERE r.transfer = given.transfer)
           ON CONFLICT DO NOTHING`,
      [fresh],
    );
  });
  // What was asked back a moment ago is not among them any more.
  const standing = await findWaitingEnvelopes(dataSource.manager, office, wanted);
  return standing.filter(({ isHandedOut }) => isHandedOut);
}
