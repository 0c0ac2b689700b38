import type { EntityManager } from 'typeorm';

import { recordReadings } from '../readings/recordReadings';
import type { Reader } from '../readings/recordReadings';

import type { PersonalDetails } from './PersonalDetails';
import type { PersonalKeys } from './PersonalKeys';
import type { SealedContent } from './SealedContent';
import { openPerson } from './sealPerson';

/** What reads personal details: the office's tables and its keys. */
export interface PersonStore {
  readonly manager: EntityManager;
  readonly keys: PersonalKeys;
}

/** Personal details, and whether they were made up for demonstration. */
export interface KeptPerson {
  readonly details: PersonalDetails;
  readonly synthetic: boolean;
}

/**
 * The personal details of a case; null where there are none. Who reads them, and what for, is
 * recorded before they are opened: without the record nothing is answered.
 */
export async function readKeptPerson(
  { manager, keys }: PersonStore,
  reference: string,
  reader: Reader,
): Promise<KeptPerson | null> {
  const [row] = await manager.query<(SealedContent & { readonly synthetic: boolean })[]>(
    `SELECT key_id AS "keyId", wrapped_key AS "wrappedKey", sealed, origin = 'SYNTHETIC' AS synthetic
       FROM referral_person WHERE reference = $1`,
    [reference],
  );
  if (!row) return null;
  await recordReadings(manager, reader, 'PERSONAL_DETAILS', [reference]);
  return { details: await openPerson(keys, reference, row), synthetic: row.synthetic };
}

/** As readKeptPerson, the details alone. */
export async function readPerson(
  ...reading: Parameters<typeof readKeptPerson>
): Promise<PersonalDetails | null> {
  return (await readKeptPerson(...reading))?.details ?? null;
}
