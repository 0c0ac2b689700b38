import { checkKeysFit, openPersonalKeys } from '../people/PersonalKeys';

import { doDuty, wordsAfter } from './doDuty';
import { rotateKeys } from './rotateKeys';

/** `npm run cases:rotate-key`: a new key to personal details, under which every record is put. */
doDuty(async (dataSource, settings) => {
  wordsAfter('cases:rotate-key');
  const keys = await openPersonalKeys(settings);
  await checkKeysFit(dataSource, keys);
  const count = await rotateKeys(dataSource, keys);
  return `${settings.OFFICE}: ${count} records are under a new key. Keep a copy of the file of keys.`;
});
