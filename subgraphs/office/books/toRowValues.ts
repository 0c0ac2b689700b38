import type { BookEvent } from './BookEvent';
import type { EventRow } from './EventRow';

/** The columns that hold what a person entered. */
export type EnteredValues = Omit<
  EventRow,
  | 'sequence'
  | 'previous_hash'
  | 'idempotency_key'
  | 'key_position'
  | 'body_hash'
  | 'happened_at'
  | 'actor'
  | 'origin'
  | 'hash'
>;

/** An event as the text of its columns: the same whether a field is left out or null. */
export function toRowValues(event: BookEvent): EnteredValues {
  const { opening } = event;
  return {
    reference: event.reference,
    kind: event.kind,
    amount_pence: asText(event.amountPence),
    acknowledged_pence: asText(event.acknowledgedPence),
    reason_code: event.reasonCode ?? null,
    reason: event.reason ?? null,
    into_reference: event.intoReference ?? null,
    direction: opening?.direction ?? null,
    counterparty: opening?.counterparty ?? null,
    description: opening?.description ?? null,
    financial_year: opening?.financialYear ?? null,
    charged_on: opening?.chargedOn ?? null,
    due_on: opening?.dueOn ?? null,
    joint_commission_id: opening?.jointCommissionId ?? null,
    quoted_reference: opening?.quotedReference ?? null,
    precision_pence: asText(opening?.precisionPence),
    // Left out where there are none, so that requests from before there were details stay the same.
    ...(typeof event.details === 'string' && { details: event.details }),
  };
}

function asText(pence: number | null | undefined): string | null {
  return pence === null || pence === undefined ? null : String(pence);
}
