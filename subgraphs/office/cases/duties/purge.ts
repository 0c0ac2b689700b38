import { todayInBritain } from '../../../../schema/todayInBritain';
import { keepReleases } from '../../disclosure/releases';

import { doDuty } from './doDuty';
import { countPurgeable, purgeCases } from './purgeCases';

/**
 * `npm run cases:purge`: removes the cases whose retention date is past; with `-- --dry-run` it
 * says how many there are, and writes nothing.
 */
const command = {
  call: 'npm run cases:purge',
  about: 'Removes the cases of an office whose retention date is past.',
  flags: { '--dry-run': 'says how many there are, and removes nothing' },
};

doDuty(command, async (dataSource, { OFFICE, ACTED_BY }, words) => {
  const today = todayInBritain();
  if (words.includes('--dry-run')) {
    const waiting = await countPurgeable(dataSource, today);
    return `${OFFICE}: the retention date of ${waiting} cases is past. Nothing was removed.`;
  }
  // What is to be counted is counted before it goes, by the rule the office itself recorded.
  await keepReleases(dataSource, OFFICE, today);
  const count = await purgeCases(dataSource, ACTED_BY, today);
  return `${OFFICE}: ${count} cases whose retention date is past were removed.`;
});
