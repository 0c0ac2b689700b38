import { openPersonalKeys } from '../person/openPersonalKeys';

import { doDuty } from './doDuty';
import { rotateKeys } from './rotateKeys';

/** `npm run cases:rotate-key`: a new key to personal details, under which every record is put. */
doDuty(async (dataSource, settings) => {
  const count = await rotateKeys(dataSource, await openPersonalKeys(settings));
  return `${settings.OFFICE}: ${count} records are under a new key. Keep a copy of the file of keys.`;
});
