import type { EntityManager } from 'typeorm';

import type { CaseProblem } from './CaseEvent';
import { type Reader, recordReadings } from './accessLog';
import type { CaseOutcome } from './appendCaseEvent';
import { findCaseEvents, lockCase } from './findCase';
import type { PersonalKey, PersonalKeys } from './people/PersonalKeys';
import { type Binding, openContent, sealContent, type SealedContent } from './people/SealedContent';
import type { PersonStore } from './people/person';

/** Words about a case: why it moved, or what a caseworker has to know. Never changed or removed. */
export interface CaseNote {
  /** Its place among the notes of its case, counted from 1. */
  readonly position: number;
  /** The place of the event that it is about. */
  readonly event: number;
  /** When it was entered, ISO 8601 in UTC. */
  readonly enteredAt: string;
  /** Who entered it. */
  readonly by: string;
  readonly text: string;
}

/** The most characters of a note: two pages. What is longer belongs in the office's own files. */
export const noteLengthMax = 4_000;

/** Where a note belongs, and whose it is. */
type NotePlace = Pick<CaseNote, 'position' | 'event' | 'by'> & {
  readonly reference: string;
};

/** What a note is bound to: its case, its event, its place, and whoever wrote it. */
function noteBinding({ reference, position, event, by }: NotePlace): Binding {
  const key = noteKeyBinding({ reference, position });
  return { ...key, content: `note ${reference} ${position} ${event} ${by}` };
}

/** What the data key of a note is bound to: its place in its case. */
export function noteKeyBinding({
  reference,
  position,
}: Pick<NotePlace, 'reference' | 'position'>): Pick<Binding, 'key'> {
  return { key: `note-key ${reference} ${position}` };
}

/** Seals a note where it belongs: at another event, or in another's name, it cannot be opened. */
function sealNote(key: PersonalKey, place: NotePlace, text: string): SealedContent {
  return sealContent(key, noteBinding(place), text);
}

/** Opens a note. Throws when the office's keys do not fit or anything was altered or moved. */
function openNote(keys: PersonalKeys, place: NotePlace, sealed: SealedContent): Promise<string> {
  return openContent(keys, noteBinding(place), sealed);
}

/** A note as somebody enters it. */
interface NoteGiven {
  readonly reference: string;
  /** The place of the event that it is about; null for the last one there is. */
  readonly event: number | null;
  readonly actor: string;
  readonly text: string;
}

/**
 * Adds a note to a case, sealed, within the caller's transaction: whoever else is writing in the
 * case is waited for. Notes are never changed; a correction is a further note about the same event.
 *
 * @returns the case, which stands as before, or what is wrong, and then nothing was written
 */
export async function appendNote(
  { manager, keys }: PersonStore,
  office: string,
  { reference, event, actor, text }: NoteGiven,
): Promise<CaseOutcome> {
  const standing = await lockCase(manager, reference);
  if (!standing) {
    const message = `${office} has no case of this reference.`;
    return refuse({ code: 'UNKNOWN_CASE', field: 'reference', message });
  }
  const { length: eventCount } = await findCaseEvents(manager, [reference]);
  const about = event ?? eventCount;
  if (about < 1 || about > eventCount) {
    const message = `Enter the number of one of its ${eventCount} events, or leave it out for the last.`;
    return refuse({ code: 'FIELD_INVALID', field: 'event', message });
  }
  const position = (await countNotes(manager, reference)) + 1;
  const place = { reference, position, event: about, by: actor };
  const { keyId, wrappedKey, sealed } = sealNote(await keys.current(), place, text);
  await manager.query(
    `INSERT INTO referral_note (reference, position, event, actor, key_id, wrapped_key, sealed)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [reference, position, about, actor, keyId, wrappedKey, sealed],
  );
  return { case: standing, problems: [] };
}

async function countNotes(manager: EntityManager, reference: string): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    `SELECT count(*)::integer AS count FROM referral_note WHERE reference = $1`,
    [reference],
  );
  return row?.count ?? 0;
}

function refuse(problem: CaseProblem): CaseOutcome {
  return { case: null, problems: [problem] };
}

/**
 * The notes of a case in their order; empty where there are none. Who reads them, and what for, is
 * recorded before they are opened: without the record nothing is answered. SQL, as moments are told
 * as text and the keys of sealed tables are renewed in one way.
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
