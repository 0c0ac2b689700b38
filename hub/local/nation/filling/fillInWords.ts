import type { NationSize } from '../readNationArguments';

import type { FillProgress } from './fillNation';
import type { FillResult } from './fillOffice';

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
