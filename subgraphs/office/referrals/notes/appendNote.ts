import type { EntityManager } from 'typeorm';

import type { CaseProblem } from '../cases/CaseProblem';
import { findCase, findCaseEvents } from '../cases/findCase';
import type { CaseOutcome } from '../cases/appendCaseEvent';
import type { PersonStore } from '../person/readPerson';

import { sealNote } from './sealNote';

/** A note as somebody enters it. */
export interface NoteGiven {
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
  await manager.query(`SELECT FROM referral_case WHERE reference = $1 FOR UPDATE`, [reference]);
  const standing = await findCase(manager, reference);
  if (!standing) {
    const message = `${office} has no case of this reference.`;
    return refuse({ code: 'UNKNOWN_CASE', field: 'reference', message });
  }
  const { length: eventCount } = await findCaseEvents(manager, [reference]);
  const about = event ?? eventCount;
  if (about < 1 || about > eventCount) {
    const message = `The place of one of its ${eventCount} events is expected, from 1; none for the last.`;
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
