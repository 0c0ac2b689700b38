import DataLoader from 'dataloader';
import type { DataSource, EntityManager } from 'typeorm';

import { readEntities } from '../database/entityColumns';
import { manyInKeyOrder, oneInKeyOrder } from '../database/inKeyOrder';

import { type BookCharge, bookChargeOf } from './BookCharge';
import { CrossCharge } from './CrossCharge';
import { isBookEventDecision } from './BookEvent';
import { type RecordedEvent, readEvents, toEvent } from './EventRow';

/** Which lines of the books; without any condition all. */
interface BookConditions {
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
  manager: EntityManager,
  { financialYear, counterparty, isJoint = false, isPublished = false }: BookConditions,
): Promise<BookCharge[]> {
  const parameters = [financialYear ?? null, counterparty ?? null, isJoint];
  const [published, rows] = await Promise.all([
    readEntities<CrossCharge>(manager, CrossCharge, `WHERE ${fits}`, parameters),
    readEvents(manager, eventsThatFit(isPublished), parameters),
  ]);
  const events = rows.map(toEvent);
  const referenceOf = ({ reference }: { readonly reference: string }): string => reference;
  const references = [...new Set([...published, ...events].map(referenceOf))].sort();
  const eventsOf = manyInKeyOrder(references, events, referenceOf);
  return oneInKeyOrder(references, published, referenceOf).flatMap(
    (entry, index) => bookChargeOf(entry, eventsOf[index] ?? []) ?? [],
  );
}

/**
 * A line is of the year, office and joint commission it was published or opened with. SQL, as events
 * are text and have no entity.
 */
const fits = `($1::text IS NULL OR financial_year = $1)
  AND ($2::text IS NULL OR counterparty = $2)
  AND (NOT $3::boolean OR joint_commission_id IS NOT NULL)`;
const eventsThatFit = (isPublished: boolean): string => `reference IN (
     SELECT reference FROM cross_charge WHERE ${fits}
     ${isPublished ? '' : `UNION ALL SELECT reference FROM book_event WHERE direction IS NOT NULL AND ${fits}`})`;

/**
 * Lines of the books, each once, in the order they are first named; what is not there is left out.
 *
 * @param lastSequence as they stood after this event
 */
export async function readCharges(
  manager: EntityManager,
  references: readonly string[],
  lastSequence = Number.MAX_SAFE_INTEGER,
): Promise<BookCharge[]> {
  const lines: BookCharge[] = [];
  for (const reference of new Set(references)) {
    const rows = await readEvents(manager, 'reference = $1', [reference]);
    const published = await manager.findOneBy(CrossCharge, { reference });
    // The reference of a decision is no charge.
    const steps = rows.map(toEvent).filter(({ kind }) => !isBookEventDecision(kind));
    const events = steps.filter(({ sequence }) => sequence <= lastSequence);
    const line = bookChargeOf(published, events);
    if (line) lines.push(line);
  }
  return lines;
}

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
    const rows = await readEvents(dataSource, 'reference = ANY($1::text[])', [references]);
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
