import { noteKeyBinding } from '../notes/sealNote';

import type { Binding } from './SealedContent';
import { personBinding } from './sealPerson';

/** A sealed record by its place: of which case, and which of several it is. */
export interface SealedPlace {
  readonly reference: string;
  readonly position: number;
}

export interface SealedTable {
  readonly name: string;
  /** What tells the records of one case apart, as SQL. */
  readonly position: string;
  keyBindingOf(place: SealedPlace): Pick<Binding, 'key'>;
}

/** Every table with records that the office's keys seal: what rotates keys has to know them all. */
export const sealedTables: readonly SealedTable[] = [
  {
    name: 'referral_person',
    position: '0',
    keyBindingOf: ({ reference }) => personBinding(reference),
  },
  { name: 'referral_note', position: 'position', keyBindingOf: noteKeyBinding },
];
