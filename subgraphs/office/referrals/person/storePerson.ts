import type { EntityManager } from 'typeorm';

import type { PersonalDetails } from './PersonalDetails';
import type { PersonalKeys } from './PersonalKeys';
import { sealPerson } from './sealPerson';

/** The personal details of one case, and whether somebody entered them or a generator made them. */
export interface PersonGiven {
  readonly reference: string;
  readonly details: PersonalDetails;
  readonly origin: 'RECORDED' | 'SYNTHETIC';
}

/** Stores the personal details of a case, sealed, in place of those there were. */
export function storePerson(
  manager: EntityManager,
  keys: PersonalKeys,
  ...[reference, details, origin = 'RECORDED']: [string, PersonalDetails, PersonGiven['origin']?]
): Promise<void> {
  return storePeople(manager, keys, [{ reference, details, origin }]);
}

/** Rows to a statement: its parameters stay a few megabytes. */
const rowsAtOnce = 5_000;

/** As storePerson, for many cases at once; each record has a key of its own. */
export async function storePeople(
  manager: EntityManager,
  keys: PersonalKeys,
  people: readonly PersonGiven[],
): Promise<void> {
  const key = await keys.current();
  for (let start = 0; start < people.length; start += rowsAtOnce) {
    const some = people.slice(start, start + rowsAtOnce);
    const sealed = some.map(({ reference, details }) => sealPerson(key, reference, details));
    await manager.query(insertSql, [
      some.map(({ reference }) => reference),
      key.id,
      sealed.map(({ wrappedKey }) => wrappedKey),
      sealed.map((each) => each.sealed),
      some.map(({ origin }) => origin),
    ]);
  }
}

const insertSql = `
  INSERT INTO referral_person (reference, key_id, wrapped_key, sealed, origin)
  SELECT reference, $2, wrapped_key, sealed, origin
    FROM unnest($1::text[], $3::bytea[], $4::bytea[], $5::text[])
      AS given (reference, wrapped_key, sealed, origin)
  ON CONFLICT (reference) DO UPDATE
     SET (key_id, wrapped_key, sealed, origin, entered_at) =
         (excluded.key_id, excluded.wrapped_key, excluded.sealed, excluded.origin,
          clock_timestamp())`;
