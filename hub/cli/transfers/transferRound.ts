import { TransferAsker, type TransferCaller } from './TransferAsker';
import { type FetchedTransfers, fetchWaiting } from './fetchWaiting';
import { type SettledTransfers, settleSent } from './settleSent';

/** What a round has done; `problems` are what it could not, which the next one tries again. */
export type TransferRound = FetchedTransfers & SettledTransfers;

/**
 * One round of an office's transfers, through the hub: fetches what waits for it, answers what was
 * asked back, records what others signed about what it sent, and seals what has to be sealed. Every
 * step can be repeated, so that a round that is killed anywhere loses and doubles nothing.
 */
export async function runTransferRound(caller: TransferCaller): Promise<TransferRound> {
  const asker = new TransferAsker(caller);
  const fetched = await fetchWaiting(asker);
  const settled = await settleSent(asker);
  return {
    ...fetched,
    ...settled,
    notes: [...fetched.notes, ...settled.notes],
    problems: [...new Set([...fetched.problems, ...settled.problems])],
  };
}
