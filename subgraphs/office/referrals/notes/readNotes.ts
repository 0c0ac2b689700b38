import type { PersonStore } from '../person/readPerson';
import type { SealedContent } from '../person/SealedContent';
import { recordReadings } from '../readings/recordReadings';
import type { Reader } from '../readings/recordReadings';

import type { CaseNote } from './CaseNote';
import { openNote } from './sealNote';

/**
 * The notes of a case in their order; empty where there are none. Who reads them, and what for, is
 * recorded before they are opened: without the record nothing is answered.
 */
export async function readNotes(
  { manager, keys }: PersonStore,
  reference: string,
  reader: Reader,
): Promise<CaseNote[]> {
  const rows = await manager.query<(Omit<CaseNote, 'text'> & SealedContent)[]>(
    `SELECT position, event, actor AS by,
            to_char(entered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "enteredAt",
            key_id AS "keyId", wrapped_key AS "wrappedKey", sealed
       FROM referral_note WHERE reference = $1 ORDER BY position`,
    [reference],
  );
  if (rows.length === 0) return [];
  await recordReadings(manager, reader, 'NOTES', [reference]);
  return Promise.all(
    rows.map(async ({ keyId, wrappedKey, sealed, ...note }) => ({
      ...note,
      text: await openNote(keys, { ...note, reference }, { keyId, wrappedKey, sealed }),
    })),
  );
}
