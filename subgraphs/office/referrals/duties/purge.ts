import { todayInBritain } from '../../../../schema/todayInBritain';
import { leastStrictRule } from '../disclosure/DisclosureRule';
import { keepReleases } from '../releases/keepReleases';

import { doDuty } from './doDuty';
import { purgeCases } from './purgeCases';

/** `npm run cases:purge`: removes the cases whose retention date is past. */
doDuty(async (dataSource, { OFFICE, ACTED_BY }) => {
  const today = todayInBritain();
  // What is to be counted is counted before it goes.
  await keepReleases(dataSource, OFFICE, leastStrictRule, today);
  const count = await purgeCases(dataSource, ACTED_BY, today);
  return `${OFFICE}: ${count} cases whose retention date is past were removed.`;
});
