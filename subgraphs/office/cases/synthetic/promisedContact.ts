import { startOfDay, todayInBritain } from '../../../../schema/todayInBritain';

/** Made-up moments of a case whose victim was promised contact within so many hours. */
export interface PromisedContact {
  readonly promisedHours: number;
  /** ISO 8601. */
  readonly reportedAt: string;
  readonly contactedOn: string;
  /** Null for a contact of which the office noted the day alone. */
  readonly contactedAt: string | null;
}

const minuteMs = 60_000;
const minutesOfADay = 24 * 60;

/**
 * Draws when a case was reported and when contact was made. Nine of ten in time, the others up to
 * twenty hours late; of one in twenty only the day of the contact is known.
 *
 * @param upTo draws a whole number from 0 to another
 */
export function promisedContact(
  promisedHours: number,
  reportedOn: string,
  upTo: (most: number) => number,
): PromisedContact {
  const reported = startOfDay(reportedOn) + upTo(22 * 60) * minuteMs;
  const isLate = upTo(9) === 0;
  const minutes = isLate
    ? promisedHours * 60 + 1 + upTo(20 * 60)
    : 1 + upTo(Math.min(promisedHours * 60, minutesOfADay) - 1);
  const contacted = new Date(reported + minutes * minuteMs);
  return {
    promisedHours,
    reportedAt: new Date(reported).toISOString(),
    contactedOn: todayInBritain(contacted),
    contactedAt: upTo(19) === 0 ? null : contacted.toISOString(),
  };
}
