import type { DataSource } from 'typeorm';

import { SettingsError } from '../../../../process/readSettings';

import type { PersonalKeys } from './PersonalKeys';
import { rewrapKey } from './sealPerson';

/**
 * Makes sure that the keys are those the office's records are sealed under: of each key one
 * record's own key is opened, and nothing of a person.
 *
 * @throws SettingsError where they are others, such as those of another office
 */
export async function checkKeysFit(dataSource: DataSource, keys: PersonalKeys): Promise<void> {
  const rows = await dataSource.query<{ reference: string; keyId: string; wrappedKey: Buffer }[]>(
    `SELECT DISTINCT ON (key_id) reference, key_id AS "keyId", wrapped_key AS "wrappedKey"
       FROM referral_person ORDER BY key_id, reference`,
  );
  for (const { reference, ...wrapped } of rows) {
    await rewrapKey(keys, reference, wrapped).catch(() => {
      throw new SettingsError(
        `PERSONAL_KEYS_FILE: ${keys.file} does not hold the key ${wrapped.keyId}, ` +
          `under which this office's records are sealed: it may be another office's.`,
      );
    });
  }
}
