import type { EntityManager } from 'typeorm';

import { manyInKeyOrder } from '../loaders/inKeyOrder';

import { bookChargeOf } from './BookCharge';
import { isBookEventDecision } from './BookEvent';
import { eventRowSql } from './EventRow';
import type { EventRow } from './EventRow';
import { keptChargeOf } from './KeptCharge';
import type { KeptCharge } from './KeptCharge';
import { toEvent } from './toEvent';

/**
 * What is to be kept of charges by the events there are. Decisions and charges that were published
 * are left out: these also depend on what is published, and there are few.
 *
 * @throws when the events of a charge make no sense
 */
export async function replayCharges(
  manager: Pick<EntityManager, 'query'>,
  references: readonly string[],
): Promise<KeptCharge[]> {
  const rows = await manager.query<EventRow[]>(
    `SELECT ${eventRowSql} FROM book_event
      WHERE reference = ANY($1::text[])
        AND NOT EXISTS (SELECT FROM cross_charge p WHERE p.reference = book_event.reference)
      ORDER BY book_event.sequence`,
    [references],
  );
  const steps = rows.map(toEvent).filter(({ kind }) => !isBookEventDecision(kind));
  return manyInKeyOrder(references, steps, ({ reference }) => reference).flatMap((events) => {
    const line = bookChargeOf(null, events);
    return line ? [keptChargeOf(line)] : [];
  });
}
