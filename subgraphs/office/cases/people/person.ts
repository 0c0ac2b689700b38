import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import { type Reader, recordReadings } from '../accessLog';

import type { PersonalKey, PersonalKeys } from './PersonalKeys';
import { type Binding, openContent, sealContent, type SealedContent } from './SealedContent';

/** The most characters of one detail. */
export const detailLengthMax = 2_000;

const text = z.string().max(detailLengthMax).nullable();

/** What is known of the person behind a case. In clear it stands at the office's desk alone. */
export const personalDetailsSchema = z.strictObject({
  name: text,
  /** Written 2014-11-27 where it is known. */
  bornOn: text,
  address: text,
  phone: text,
  email: text,
  /** How the person can be contacted without putting them at risk. */
  safeContact: text,
});

export type PersonalDetails = z.infer<typeof personalDetailsSchema>;

/** What the personal details of a case are bound to: another case cannot take them over. */
export function personBinding(reference: string): Binding {
  return { key: `key ${reference}`, content: `person ${reference}` };
}

/**
 * Seals personal details for one case: moved to another case, they cannot be opened.
 *
 * @param reference of the case
 */
function sealPerson(key: PersonalKey, reference: string, details: PersonalDetails): SealedContent {
  const text = JSON.stringify(personalDetailsSchema.parse(details));
  return sealContent(key, personBinding(reference), text);
}

/** Opens personal details. Throws when the office's keys do not fit or anything was altered. */
async function openPerson(
  keys: PersonalKeys,
  reference: string,
  sealed: SealedContent,
): Promise<PersonalDetails> {
  const text = await openContent(keys, personBinding(reference), sealed);
  return personalDetailsSchema.parse(JSON.parse(text));
}

/** What reads personal details: the office's tables and its keys. */
export interface PersonStore {
  readonly manager: EntityManager;
  readonly keys: PersonalKeys;
}

/** Personal details, and whether they were made up for demonstration. */
interface KeptPerson {
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
  reference: string,
  details: PersonalDetails,
  origin: PersonGiven['origin'] = 'RECORDED',
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

/** SQL: thousands of rows to a statement, each inserted or replaced (ON CONFLICT). */
const insertSql = `
  INSERT INTO referral_person (reference, key_id, wrapped_key, sealed, origin)
  SELECT reference, $2, wrapped_key, sealed, origin
    FROM unnest($1::text[], $3::bytea[], $4::bytea[], $5::text[])
      AS given (reference, wrapped_key, sealed, origin)
  ON CONFLICT (reference) DO UPDATE
     SET (key_id, wrapped_key, sealed, origin, entered_at) =
         (excluded.key_id, excluded.wrapped_key, excluded.sealed, excluded.origin,
          clock_timestamp())`;
