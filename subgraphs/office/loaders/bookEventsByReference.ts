import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';

import { eventRowSql } from '../books/EventRow';
import type { EventRow } from '../books/EventRow';
import { toEvent } from '../books/toEvent';
import type { RecordedEvent } from '../books/toEvent';

import { manyInKeyOrder } from './inKeyOrder';

/** A loader of what happened to charges, in the order it was entered. */
export function bookEventsByReference(
  dataSource: DataSource,
): DataLoader<string, readonly RecordedEvent[]> {
  return new DataLoader(async (references) => {
    const rows = await dataSource.query<EventRow[]>(
      `SELECT ${eventRowSql} FROM book_event WHERE reference = ANY($1::text[])
        ORDER BY book_event.sequence`,
      [references],
    );
    return manyInKeyOrder(references, rows.map(toEvent), ({ reference }) => reference);
  });
}
