import { checkKeysFit, openPersonalKeys } from '../people/PersonalKeys';

import { doDuty } from './doDuty';
import { rotateKeys } from './rotateKeys';

/** `npm run cases:rotate-key`: a new key to personal details, under which every record is put. */
const command = {
  call: 'npm run cases:rotate-key',
  about: "Makes a new key to an office's personal details, and puts every record under it.",
};

doDuty(command, async (dataSource, settings) => {
  const keys = await openPersonalKeys(settings);
  await checkKeysFit(dataSource, keys);
  const count = await rotateKeys(dataSource, keys);
  return `${settings.OFFICE}: ${count} records are under a new key. Keep a copy of the file of keys.`;
});
