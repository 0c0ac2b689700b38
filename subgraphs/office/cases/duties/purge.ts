import { todayInBritain } from '../../../../schema/todayInBritain';
import { keepReleases } from '../../disclosure/releases';

import { doDuty, wordsAfter } from './doDuty';
import { countPurgeable, purgeCases } from './purgeCases';

/**
 * `npm run cases:purge`: removes the cases whose retention date is past; with `-- --dry-run` it
 * says how many there are, and writes nothing.
 */
doDuty(async (dataSource, { OFFICE, ACTED_BY }) => {
  const words = wordsAfter('cases:purge', ['--dry-run']);
  const today = todayInBritain();
  if (words.has('--dry-run')) {
    const waiting = await countPurgeable(dataSource, today);
    return `${OFFICE}: the retention date of ${waiting} cases is past. Nothing was removed.`;
  }
  // What is to be counted is counted before it goes, by the rule the office itself recorded.
  await keepReleases(dataSource, OFFICE, today);
  const count = await purgeCases(dataSource, ACTED_BY, today);
  return `${OFFICE}: ${count} cases whose retention date is past were removed.`;
});
