import type { EntityManager } from 'typeorm';

import type { BookCharge } from './BookCharge';
import { type BookEvent, isBookEventDecision } from './BookEvent';
import { readEvents } from './EventRow';
import type { BookProblem } from './checkEvent';

interface LateWrite {
  /** The charges concerned, as they stand. */
  readonly before: readonly BookCharge[];
  readonly events: readonly BookEvent[];
}

/** The reference under which the closing of a year stands in an office's books. */
export function yearReference(office: string, financialYear: string): string {
  return `${office}:year:${financialYear}`;
}

/** Whether the books of a year are closed: the last word counts. */
export async function isYearClosed(manager: EntityManager, reference: string): Promise<boolean> {
  const rows = await readEvents(manager, 'reference = $1', [reference]);
  const words = rows.filter(({ kind }) => kind === 'CLOSED' || kind === 'REOPENED');
  return words.at(-1)?.kind === 'CLOSED';
}

/** Problems of events that come after their year was closed. Payments always come later. */
export async function findClosedYears(
  manager: EntityManager,
  office: string,
  { before, events }: LateWrite,
): Promise<BookProblem[]> {
  const yearOf = new Map(
    before.map(({ charge }) => [charge.reference, charge.opening.financialYear]),
  );
  const problems: BookProblem[] = [];
  const closed = new Map<string, boolean>();
  for (const [index, { kind, reference, opening }] of events.entries()) {
    const year = opening?.financialYear ?? yearOf.get(reference);
    if (year === undefined || kind === 'SETTLED' || isBookEventDecision(kind)) continue;
    const isClosed = closed.get(year) ?? (await isYearClosed(manager, yearReference(office, year)));
    closed.set(year, isClosed);
    if (!isClosed) continue;
    const field = `events[${index}].${opening ? 'opening.financialYear' : 'reference'}`;
    const message = `The books of ${year} are closed: whoever reopens them says why.`;
    problems.push({ code: 'YEAR_CLOSED', field, message });
  }
  return problems;
}
