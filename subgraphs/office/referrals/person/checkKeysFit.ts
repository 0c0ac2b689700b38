import type { DataSource } from 'typeorm';

import { SettingsError } from '../../../../process/readSettings';

import type { PersonalKeys } from './PersonalKeys';
import { rewrapKey } from './SealedContent';
import type { WrappedKey } from './SealedContent';
import { sealedTables } from './sealedTables';
import type { SealedPlace } from './sealedTables';

/**
 * Makes sure that the keys are those the office's records are sealed under: of each key one
 * record's own key is opened, and nothing of a person.
 *
 * @throws SettingsError where they are others, such as those of another office
 */
export async function checkKeysFit(dataSource: DataSource, keys: PersonalKeys): Promise<void> {
  for (const { name, position, keyBindingOf } of sealedTables) {
    const rows = await dataSource.query<(SealedPlace & WrappedKey)[]>(
      `SELECT DISTINCT ON (key_id) reference, ${position} AS position,
              key_id AS "keyId", wrapped_key AS "wrappedKey"
         FROM ${name} ORDER BY key_id, reference, position`,
    );
    for (const { keyId, wrappedKey, ...place } of rows) {
      await rewrapKey(keys, keyBindingOf(place), { keyId, wrappedKey }).catch(() => {
        throw new SettingsError(
          `PERSONAL_KEYS_FILE: ${keys.file} does not hold the key ${keyId}, ` +
            `under which this office's records are sealed: it may be another office's.`,
        );
      });
    }
  }
}
