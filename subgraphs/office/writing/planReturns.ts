import type { EntityManager } from 'typeorm';

import { parsePence } from '../entities/parsePence';
import type { BookEvent } from '../books/BookEvent';

/**
 * What goes back to the charges that name no office when a charge they were passed on to is
 * withdrawn or lowered, so that it can be passed on again: the last that was passed on goes first.
 *
 * @param reference the charge that was passed on to
 * @param keptPence what it still comes to
 */
export async function planReturns(
  manager: EntityManager,
  reference: string,
  keptPence: number,
): Promise<BookEvent[]> {
  const rows = await manager.query<{ parent: string; pence: string }[]>(
    `SELECT reference AS parent,
            sum(CASE kind WHEN 'ALLOCATED' THEN amount_pence ELSE -amount_pence END)::text AS pence
       FROM book_event
      WHERE into_reference = $1 AND kind IN ('ALLOCATED', 'RETURNED')
      GROUP BY reference ORDER BY min(sequence) DESC`,
    [reference],
  );
  const parts = rows.map(({ parent, pence }) => ({ parent, pence: parsePence(pence) }));
  let excessPence = parts.reduce((sum, { pence }) => sum + pence, 0) - keptPence;
  return parts.flatMap(({ parent, pence }): BookEvent[] => {
    const amountPence = Math.min(pence, excessPence);
    if (amountPence <= 0) return [];
    excessPence -= amountPence;
    const reason = `${reference} was ${keptPence === 0 ? 'withdrawn' : 'lowered'}.`;
    return [{ reference: parent, kind: 'RETURNED', amountPence, intoReference: reference, reason }];
  });
}
