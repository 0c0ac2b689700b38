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
