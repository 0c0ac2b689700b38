import type { EntityManager } from 'typeorm';

import { eventRowSql } from './EventRow';
import type { EventRow } from './EventRow';

/** Events of the books in the order they were entered. */
export function readEvents(
  manager: EntityManager,
  condition: 'idempotency_key = $1' | 'reference = $1',
  value: string,
): Promise<EventRow[]> {
  return manager.query<EventRow[]>(
    `SELECT ${eventRowSql} FROM book_event WHERE ${condition} ORDER BY book_event.sequence`,
    [value],
  );
}
