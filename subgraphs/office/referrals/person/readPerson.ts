import type { EntityManager } from 'typeorm';

import { recordReadings } from '../readings/recordReadings';
import type { Reader } from '../readings/recordReadings';

import type { PersonalDetails } from './PersonalDetails';
import type { PersonalKeys } from './PersonalKeys';
import { openPerson } from './sealPerson';
import type { SealedPerson } from './sealPerson';

/** What reads personal details: the office's tables and its keys. */
export interface PersonStore {
  readonly manager: EntityManager;
  readonly keys: PersonalKeys;
}

/**
 * The personal details of a case; null where there are none. Who reads them, and what for, is
 * recorded before they are opened: without the record nothing is answered.
 */
export async function readPerson(
  { manager, keys }: PersonStore,
  reference: string,
  reader: Reader,
): Promise<PersonalDetails | null> {
  const [row] = await manager.query<SealedPerson[]>(
    `SELECT key_id AS "keyId", wrapped_key AS "wrappedKey", sealed
       FROM referral_person WHERE reference = $1`,
    [reference],
  );
  if (!row) return null;
  await recordReadings(manager, reader, 'PERSONAL_DETAILS', [reference]);
  return openPerson(keys, reference, row);
}
