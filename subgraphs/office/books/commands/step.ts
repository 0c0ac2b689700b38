import type { EntityManager } from 'typeorm';

import { parsePence } from '../../database/entityColumns';
import type { WriteQueue } from '../../server/mutations';
import type { OfficeContext } from '../../server/officeContext';
import type { BookEvent, BookEventKind } from '../BookEvent';
import { readCharges } from '../findCharges';
import type { BookProblem } from '../checkEvent';

import { chargePayload, type ChargePayload, enterWrite } from './enterWrite';

interface StepInput {
  readonly idempotencyKey: string;
  readonly reference: string;
  readonly amountPence?: number | null;
  readonly reason?: string | null;
}

/** The resolver of a field that enters one step of a charge that is in the books. */
export function enterStep(name: string, kind: BookEventKind) {
  return (
    queue: WriteQueue,
    { input }: { readonly input: StepInput },
    context: OfficeContext,
  ): Promise<ChargePayload> =>
    queue.run(async () => {
      const { reference, amountPence = null, reason = null } = input;
      const event = { reference, kind, amountPence, reason };
      return chargePayload(
        await enterWrite(context, { name, input }, async (manager) => ({
          events: [event, ...(await planReturnsOf(manager, event))],
          problems: await findUnchanged(manager, event),
        })),
      );
    });
}

/** Another amount is another. */
async function findUnchanged(
  manager: EntityManager,
  { reference, kind, amountPence }: BookEvent,
): Promise<BookProblem[]> {
  if (kind !== 'ADJUSTMENT_PROPOSED') return [];
  const [line] = await readCharges(manager, [reference]);
  if (line?.charge.amountPence !== amountPence) return [];
  const message = 'It is charged as that already: another amount was expected.';
  return [{ code: 'FIELD_INVALID', field: 'amountPence', message }];
}

/** What a step sends back to where it was passed on from. */
async function planReturnsOf(
  manager: EntityManager,
  { reference, kind }: BookEvent,
): Promise<BookEvent[]> {
  if (kind === 'WITHDRAWN') return planReturns(manager, reference, 0);
  if (kind !== 'ADJUSTED') return [];
  const [line] = await readCharges(manager, [reference]);
  const pending = line?.charge.pendingAdjustment;
  return pending ? planReturns(manager, reference, pending.amountPence) : [];
}

/**
 * What goes back to the charges that name no office when a charge they were passed on to is
 * withdrawn or lowered, so that it can be passed on again: the last that was passed on goes first.
 * SQL: what was passed on and what came back are added up in one statement.
 *
 * @param reference the charge that was passed on to
 * @param keptPence what it still comes to
 */
async function planReturns(
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
