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

/** What a round has done, in lines for whoever runs it: the counts, then what they should know. */
export function roundInText(office: string, round: TransferRound): string {
  const counts: readonly (readonly [number, string])[] = [
    [round.fetchedCount, 'fetched'],
    [round.recalledCount, 'asked back by their sender in time'],
    [round.unreadableCount, 'not readable'],
    [round.receiptCount, round.receiptCount === 1 ? 'receipt recorded' : 'receipts recorded'],
    [round.sealedCount, round.sealedCount === 1 ? 'envelope sealed' : 'envelopes sealed'],
  ];
  const done = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const nothing = round.problems.length === 0 ? 'nothing to do' : 'nothing done';
  return [
    `${office}: ${done.length === 0 ? nothing : done.join(', ')}.`,
    ...round.notes.map((note) => `  ${note}`),
    ...round.problems.map((problem) => `  ! ${problem}`),
  ].join('\n');
}
