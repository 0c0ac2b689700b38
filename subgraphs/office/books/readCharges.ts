import type { EntityManager } from 'typeorm';

import { CrossCharge } from '../entities/CrossCharge';

import { bookChargeOf } from './BookCharge';
import type { BookCharge } from './BookCharge';
import { isBookEventDecision } from './BookEvent';
import { readEvents } from './readEvents';
import { toEvent } from './toEvent';

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
    const rows = await readEvents(manager, 'reference = $1', reference);
    const published = await manager.findOneBy(CrossCharge, { reference });
    // The reference of a decision is no charge.
    const steps = rows.map(toEvent).filter(({ kind }) => !isBookEventDecision(kind));
    const events = steps.filter(({ sequence }) => sequence <= lastSequence);
    const line = bookChargeOf(published, events);
    if (line) lines.push(line);
  }
  return lines;
}
