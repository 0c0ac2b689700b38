import type { TransferMeasurement, TransferRoundTimes } from './measureTransfers';

/** What was measured as a table: transfers per second by the offices, by plain SQL, and by jose. */
export function transfersInTable(
  { sent, taken, receipted, joseMs }: TransferMeasurement,
  count: number,
): string {
  const perSecond = (times: readonly number[]): number => (count * 1000) / median(times);
  const line = (name: string, times: readonly TransferRoundTimes[]): string => {
    const office = perSecond(times.map(({ officeMs }) => officeMs));
    const plain = perSecond(times.map(({ plainMs }) => plainMs));
    const ratio = median(times.map(({ officeMs, plainMs }) => officeMs / plainMs));
    return `| ${name} | ${office.toFixed(0)} | ${plain.toFixed(0)} | ${ratio.toFixed(1)} |`;
  };
  return [
    '| step | by the offices, per second | the same rows by plain SQL, per second | times as long |',
    '| ---- | -------------------------: | -------------------------------------: | ------------: |',
    line('sealed and sent', sent),
    line('fetched, opened and stored', taken),
    line('receipt recorded', receipted),
    `| signed, sealed, opened and verified by jose alone | ${perSecond(joseMs).toFixed(0)} | | |`,
  ].join('\n');
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
