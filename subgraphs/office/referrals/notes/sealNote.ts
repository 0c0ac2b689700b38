import type { PersonalKey, PersonalKeys } from '../person/PersonalKeys';
import { openContent, sealContent } from '../person/SealedContent';
import type { Binding, SealedContent } from '../person/SealedContent';

import type { CaseNote } from './CaseNote';

/** Where a note belongs, and whose it is. */
export type NotePlace = Pick<CaseNote, 'position' | 'event' | 'by'> & {
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
export function sealNote(key: PersonalKey, place: NotePlace, text: string): SealedContent {
  return sealContent(key, noteBinding(place), text);
}

/** Opens a note. Throws when the office's keys do not fit or anything was altered or moved. */
export function openNote(
  keys: PersonalKeys,
  place: NotePlace,
  sealed: SealedContent,
): Promise<string> {
  return openContent(keys, noteBinding(place), sealed);
}
