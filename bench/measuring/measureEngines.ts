import type { ForkedProcess } from '../../hub/local/forkProcess';
import type { EngineName, ReadyEngine } from '../engines/engines';
import type { LoadResult } from '../load/LoadJob';
import type { LoadProcess } from '../load/startLoad';

import { withPeakMemory } from './memory';

/** What one engine did with one kind of request: a result for each round, in order. */
export interface Measurement {
  readonly engine: EngineName;
  readonly rounds: readonly LoadResult[];
  /** The most memory its process and those below it held, in bytes. */
  readonly peakBytes: number;
}

interface MeasureOptions {
  readonly engines: ReadonlyMap<EngineName, ForkedProcess<ReadyEngine>>;
  readonly load: LoadProcess;
  readonly template: string;
  readonly connections: number;
  readonly seconds: number;
  readonly rounds: number;
  /** Told before each load, for a person who waits. */
  readonly tell: (engine: EngineName, round: number) => void;
}

/**
 * Measures engines side by side: in each round one after the other, and the one that begins is
 * another in each round, so that whatever else the machine does meets all of them. A round before
 * the first warms up and does not count.
 */
export async function measureEngines(options: MeasureOptions): Promise<Measurement[]> {
  const { engines, load, template, connections, seconds } = options;
  const names = [...engines.keys()];
  const measured = new Map(
    names.map((name) => [name, { rounds: [] as LoadResult[], peakBytes: 0 }]),
  );
  for (let round = 0; round <= options.rounds; round += 1) {
    for (const name of inTurn(names, round)) {
      const engine = engines.get(name);
      const so = measured.get(name);
      if (!engine || !so) continue;
      options.tell(name, round);
      const { url, process: pid } = engine.ready;
      const job = { url: `${url}/graphql`, headers: {}, template, connections, seconds };
      const { result, peakBytes } = await withPeakMemory(pid, () => load.run(job));
      so.peakBytes = Math.max(so.peakBytes, peakBytes);
      if (round > 0) so.rounds.push(result);
    }
  }
  return [...measured].map(([engine, so]) => ({ engine, ...so }));
}

/** The same in the same order, beginning with another each round. */
export function inTurn<Item>(items: readonly Item[], round: number): Item[] {
  const first = items.length === 0 ? 0 : round % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}
