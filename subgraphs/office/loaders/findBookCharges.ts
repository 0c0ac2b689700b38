import type { EntityManager } from 'typeorm';

import { bookChargeOf } from '../books/BookCharge';
import type { BookCharge } from '../books/BookCharge';
import { eventRowSql } from '../books/EventRow';
import type { EventRow } from '../books/EventRow';
import { toEvent } from '../books/toEvent';

import { findPublishedCharges } from './findPublishedCharges';
import { manyInKeyOrder, oneInKeyOrder } from './inKeyOrder';

/** Which lines of the books; without any condition all. */
export interface BookConditions {
  readonly financialYear?: string | null | undefined;
  /** Code of the other office. */
  readonly counterparty?: string | null | undefined;
  /** Only those that belong to a joint commission. */
  readonly isJoint?: boolean;
  /** Only those that were published. */
  readonly isPublished?: boolean;
}

/**
 * Lines of the office's books by reference, as they stand after everything that happened: one
 * statement for what was published and one for the events.
 */
export async function findBookCharges(
  database: Pick<EntityManager, 'query'>,
  { financialYear, counterparty, isJoint = false, isPublished = false }: BookConditions,
): Promise<BookCharge[]> {
  const conditions = { financialYear, counterparty, isJoint };
  const [published, rows] = await Promise.all([
    findPublishedCharges(database, conditions),
    database.query<EventRow[]>(eventsSql(isPublished), [
      ...[financialYear ?? null, counterparty ?? null, isJoint],
    ]),
  ]);
  const events = rows.map(toEvent);
  const referenceOf = ({ reference }: { readonly reference: string }): string => reference;
  const references = [...new Set([...published, ...events].map(referenceOf))].sort();
  const eventsOf = manyInKeyOrder(references, events, referenceOf);
  return oneInKeyOrder(references, published, referenceOf).flatMap(
    (entry, index) => bookChargeOf(entry, eventsOf[index] ?? []) ?? [],
  );
}

/** A line is of the year, office and joint commission it was published or opened with. */
const fits = `($1::text IS NULL OR financial_year = $1)
  AND ($2::text IS NULL OR counterparty = $2)
  AND (NOT $3::boolean OR joint_commission_id IS NOT NULL)`;
const eventsSql = (isPublished: boolean): string => `SELECT ${eventRowSql} FROM book_event
   WHERE reference IN (
     SELECT reference FROM cross_charge WHERE ${fits}
     ${isPublished ? '' : `UNION ALL SELECT reference FROM book_event WHERE direction IS NOT NULL AND ${fits}`})
   ORDER BY book_event.sequence`;
