import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** The load on the machine, as the averages of 1, 5 and 15 minutes. */
export function loadInWords(averages: readonly number[] = loadavg()): string {
  return averages.map((average) => average.toFixed(2)).join(', ');
}

/** On what was measured. */
export function describeSurroundings(): string {
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  return `${availableParallelism()} processors (${model}), ${gibibytes} GiB, Node.js ${process.version}`;
}
