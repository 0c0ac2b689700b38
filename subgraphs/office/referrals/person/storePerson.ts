import type { EntityManager } from 'typeorm';

import type { PersonalDetails } from './PersonalDetails';
import type { PersonalKeys } from './PersonalKeys';
import { sealPerson } from './sealPerson';

/** Stores the personal details of a case, sealed, in place of those there were. */
export async function storePerson(
  manager: EntityManager,
  keys: PersonalKeys,
  reference: string,
  details: PersonalDetails,
): Promise<void> {
  const { keyId, wrappedKey, sealed } = sealPerson(await keys.current(), reference, details);
  await manager.query(
    `INSERT INTO referral_person (reference, key_id, wrapped_key, sealed) VALUES ($1, $2, $3, $4)
     ON CONFLICT (reference) DO UPDATE
        SET (key_id, wrapped_key, sealed, entered_at) =
            (excluded.key_id, excluded.wrapped_key, excluded.sealed, clock_timestamp())`,
    [reference, keyId, wrappedKey, sealed],
  );
}
