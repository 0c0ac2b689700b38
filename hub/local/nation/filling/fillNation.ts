import type { NationOffice } from '../nationOffices';
import type { NationSize } from '../readNationArguments';

import { fillOffice, type FillResult } from './fillOffice';

interface NationFilling {
  readonly offices: readonly NationOffice[];
  readonly size: NationSize;
  /** The address of an office's own database, which is created when it is not there. */
  readonly databaseUrlOf: (code: string) => Promise<string>;
  /** Gives the filling up; offices that are filled by then stay filled. */
  readonly signal: AbortSignal;
  /** Told now and then how far it is. */
  readonly onProgress: (progress: FillProgress) => void;
}

export interface FillProgress {
  readonly awardsDone: number;
  readonly awardsInAll: number;
  readonly officesDone: number;
  readonly officesInAll: number;
}

/** While the database works on one office, the records of the next are made. */
const atOnce = 3;

/**
 * Fills every office that does not hold these very records yet.
 *
 * @throws the first fault, when the others have given up
 */
export async function fillNation(filling: NationFilling): Promise<ReadonlyMap<string, FillResult>> {
  const { offices, size, onProgress } = filling;
  const results = new Map<string, FillResult>();
  const awardsInAll = offices.length * size.awardCount;
  let awardsDone = 0;
  const tell = (): void =>
    onProgress({
      awardsDone,
      awardsInAll,
      officesDone: results.size,
      officesInAll: offices.length,
    });
  const failure = new AbortController();
  const signal = AbortSignal.any([filling.signal, failure.signal]);
  const waiting = [...offices];
  const fillInTurn = async (): Promise<void> => {
    for (let office = waiting.shift(); office; office = waiting.shift()) {
      signal.throwIfAborted();
      const databaseUrl = await filling.databaseUrlOf(office.code);
      const { seed, awardCount } = size;
      const onAwards = (more: number): void => {
        awardsDone += more;
        tell();
      };
      const parts = { office, databaseUrl, seed, awardCount, signal, onAwards };
      results.set(office.code, await fillOffice(parts));
      tell();
    }
  };
  const faults: unknown[] = [];
  await Promise.all(
    Array.from({ length: atOnce }, () =>
      fillInTurn().catch((fault: unknown) => {
        faults.push(fault);
        failure.abort();
      }),
    ),
  );
  filling.signal.throwIfAborted();
  if (faults.length > 0) throw faults[0];
  return results;
}
