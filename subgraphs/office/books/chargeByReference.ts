import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';

import { readEntities } from '../database/entityColumns';
import { manyInKeyOrder, oneInKeyOrder } from '../database/inKeyOrder';

import { type BookCharge, bookChargeOf } from './BookCharge';
import { CrossCharge } from './CrossCharge';
import { type EventRow, eventRowSql, type RecordedEvent, toEvent } from './EventRow';

interface BookLoaders {
  readonly published: DataLoader<string, CrossCharge | null>;
  readonly events: DataLoader<string, readonly RecordedEvent[]>;
}

/** A loader of lines of the office's books: what was published and what happened since. */
export function bookChargeByReference({
  published,
  events,
}: BookLoaders): DataLoader<string, BookCharge | null> {
  return new DataLoader((references) =>
    Promise.all(
      references.map(async (reference) =>
        bookChargeOf(...(await Promise.all([published.load(reference), events.load(reference)]))),
      ),
    ),
  );
}

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

/** A loader of entries in the office's books by their reference. */
export function crossChargeByReference(
  dataSource: DataSource,
): DataLoader<string, CrossCharge | null> {
  return new DataLoader(async (references) => {
    const rows = await readEntities<CrossCharge>(
      dataSource,
      CrossCharge,
      'WHERE t.reference = ANY($1::text[])',
      [references],
    );
    return oneInKeyOrder(references, rows, ({ reference }) => reference);
  });
}
