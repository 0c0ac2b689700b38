import type { EntityManager } from 'typeorm';

import type { BookEvent, BookEventKind } from '../books/BookEvent';
import type { BookProblem } from '../books/BookProblem';
import { readCharges } from '../books/readCharges';
import type { OfficeContext } from '../officeContext';

import { enterWrite } from './enterWrite';
import { chargePayload } from './payloads';
import type { ChargePayload } from './payloads';
import { planReturns } from './planReturns';
import type { WriteQueue } from './WriteQueue';

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
