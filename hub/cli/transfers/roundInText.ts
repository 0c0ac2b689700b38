import type { TransferRound } from './transferRound';

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
