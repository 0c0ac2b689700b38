import { join } from 'node:path';

import { SettingsError } from '../../../../process/readSettings';
import type { OfficeSettings } from '../../settings';

import { PersonalKeys } from './PersonalKeys';

type KeySettings = Pick<
  OfficeSettings,
  'OFFICE' | 'DATA_DIR' | 'PERSONAL_KEYS_FILE' | 'isProduction'
>;

/**
 * The office's keys to personal details. Without a file of its own, as on one's own machine, they
 * are made in the data folder; production always names its file.
 *
 * @throws SettingsError, naming the file, where it holds no keys
 */
export async function openPersonalKeys({
  OFFICE,
  DATA_DIR,
  PERSONAL_KEYS_FILE,
  isProduction,
}: KeySettings): Promise<PersonalKeys> {
  const isOwn = PERSONAL_KEYS_FILE !== '';
  if (!isOwn && isProduction) {
    throw new SettingsError('PERSONAL_KEYS_FILE: in production a file of keys is named.');
  }
  const file = isOwn ? PERSONAL_KEYS_FILE : join(DATA_DIR, 'personal-keys', `${OFFICE}.json`);
  const keys = new PersonalKeys(file);
  if (!isOwn) await keys.makeIfMissing();
  await keys.check();
  return keys;
}
