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

const barWidth = 30;

/** How far the filling is, as a bar and in numbers. */
export function progressInWords(progress: FillProgress): string {
  const { awardsDone, awardsInAll, officesDone, officesInAll } = progress;
  const share = awardsInAll === 0 ? 1 : awardsDone / awardsInAll;
  const done = Math.floor(share * barWidth);
  return (
    `${'█'.repeat(done)}${'░'.repeat(barWidth - done)} ${Math.floor(share * 100)}% – ` +
    `${inNumbers(awardsDone)} of ${inNumbers(awardsInAll)} awards, ` +
    `${officesDone} of ${officesInAll} offices`
  );
}

/** What was filled, what was there already, and what gave way to other records. */
export function fillInWords(
  results: Iterable<FillResult>,
  { awardCount, seed }: NationSize,
): string {
  const all = [...results];
  const changed = all.filter((result) => result.changed);
  const replaced = changed.flatMap(({ before }) => (before ? [before] : []));
  const before = [
    ...new Set(replaced.map((fill) => `${inNumbers(fill.awardCount)} awards of seed ${fill.seed}`)),
  ];
  const parts = [
    `${all.length} offices with ${inNumbers(awardCount)} synthetic awards each, seed ${seed}`,
    `${changed.length} filled, ${all.length - changed.length} held them already`,
    ...(before.length > 0
      ? [`${replaced.length} filled again: they held ${before.join(' or ')} before`]
      : []),
  ];
  return parts.join('; ');
}

function inNumbers(number: number): string {
  return number.toLocaleString('en-GB');
}
