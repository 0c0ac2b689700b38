import type { RecordedCaseEvent } from '../CaseEvent';
import type { ReferralCase } from '../ReferralCase';
import { findReadings, type KeptReading, recordReadings } from '../accessLog';
import { findCase, findCaseEvents } from '../findCase';
import { type CaseNote, readNotes } from '../notes';
import { type PersonalDetails, type PersonStore, readPerson } from '../people/person';

/** Everything that an office keeps about one person, for the person who asks for it. */
export interface ExportedCase {
  readonly office: string;
  /** The day of the export, written 2014-11-27. */
  readonly exportedOn: string;
  readonly case: ReferralCase;
  readonly personalDetails: PersonalDetails | null;
  readonly events: readonly RecordedCaseEvent[];
  /** What was noted of the case in words, each about one of the events. */
  readonly notes: readonly CaseNote[];
  /** Who had read it, this export among them; latest first. */
  readonly readings: readonly KeptReading[];
}

/** Who asks for an export, where and when. */
export interface ExportRequest {
  readonly office: string;
  readonly reference: string;
  readonly actor: string;
  readonly today: string;
}

/** More readings than any case has. */
const readingsMax = 1_000_000;

/**
 * The record of one person for a subject access request. That it was read for this is recorded.
 *
 * @returns null where the office has no case of this reference
 */
export async function exportCase(
  store: PersonStore,
  { office, reference, actor, today }: ExportRequest,
): Promise<ExportedCase | null> {
  const { manager } = store;
  const found = await findCase(manager, reference);
  if (!found) return null;
  const reader = { actor, purpose: 'SUBJECT_ACCESS' } as const;
  await recordReadings(manager, reader, 'CASE', [reference]);
  const personalDetails = await readPerson(store, reference, reader);
  const notes = await readNotes(store, reference, reader);
  return {
    office,
    exportedOn: today,
    case: found,
    personalDetails,
    events: await findCaseEvents(manager, [reference]),
    notes,
    readings: await findReadings(manager, reference, readingsMax),
  };
}
