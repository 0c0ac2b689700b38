import type { BookEventKind } from '../books/BookEvent';
import type { OfficeContext } from '../officeContext';

import { enterWrite } from './enterWrite';
import { chargePayload } from './payloads';
import type { ChargePayload } from './payloads';
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
      const plan = async () => ({ events: [event], problems: [] });
      return chargePayload(await enterWrite(context, { name, input }, plan));
    });
}
