import type { ClockState } from './ClockReading';

/** What the clock of an office's promise to contact reads. Moments are ISO 8601, with a zone. */
export interface TimedContact {
  /** When the victim reported the crime. */
  readonly reportedAt: string;
  /** When somebody contacted the victim; null while nobody has. */
  readonly contactedAt: string | null;
}

/** What the clock of a promise in hours shows at a moment. */
export interface ContactReading {
  readonly state: Exclude<ClockState, 'PAUSED'>;
  /** The last moment in time, ISO 8601 in UTC. */
  readonly dueAt: string;
  /** Why, as a sentence for a board member, in British time. */
  readonly reason: string;
}

const millisecondsOfAnHour = 3_600_000;

/**
 * What the clock of an office's promise to contact a victim within so many hours shows at `now`.
 * Hours pass on weekends and bank holidays too; a promise of hours is the one clock with a time
 * of day, and the night the clocks change does not make it longer or shorter.
 */
export function readContactClock(
  { reportedAt, contactedAt }: TimedContact,
  hours: number,
  now: string,
): ContactReading {
  const due = Date.parse(reportedAt) + hours * millisecondsOfAnHour;
  const isLate = Date.parse(contactedAt ?? now) > due;
  const dueAt = new Date(due).toISOString();
  const promise = `contact was promised within ${hours} hours, by ${momentInWords(dueAt)}`;
  if (contactedAt === null) {
    return isLate
      ? { state: 'BREACHED', dueAt, reason: `Not contacted yet, too late: ${promise}.` }
      : { state: 'DUE', dueAt, reason: `Not contacted yet, still in time: ${promise}.` };
  }
  const contacted = `Contacted on ${momentInWords(contactedAt)}`;
  return isLate
    ? { state: 'BREACHED', dueAt, reason: `${contacted}, too late: ${promise}.` }
    : { state: 'MET', dueAt, reason: `${contacted}, in time: ${promise}.` };
}

function momentInWords(moment: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/London',
  }).format(Date.parse(moment));
}
