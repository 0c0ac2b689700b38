import { parsePence } from '../entities/parsePence';

import type { BookEvent, BookEventKind, ChargeOpening, EventAuthor } from './BookEvent';
import type { EventRow } from './EventRow';

/** An event as it was entered, with its place in the books. */
export interface RecordedEvent extends BookEvent, EventAuthor {
  readonly sequence: number;
  /** When it was entered, in UTC to the microsecond. */
  readonly happenedAt: string;
  readonly origin: 'RECORDED' | 'SYNTHETIC';
  readonly hash: string;
}

/** The event that stands in a row. The table's own checks hold what is asserted here. */
export function toEvent(row: EventRow): RecordedEvent {
  return {
    sequence: Number(row.sequence),
    happenedAt: row.happened_at ?? '',
    actor: row.actor ?? '',
    origin: row.origin === 'SYNTHETIC' ? 'SYNTHETIC' : 'RECORDED',
    hash: row.hash ?? '',
    reference: row.reference ?? '',
    kind: row.kind as BookEventKind,
    amountPence: penceOrNull(row.amount_pence),
    acknowledgedPence: penceOrNull(row.acknowledged_pence),
    reasonCode: row.reason_code,
    reason: row.reason,
    intoReference: row.into_reference,
    details: row.details ?? null,
    opening: row.direction === null ? null : toOpening(row),
  };
}

function toOpening(row: EventRow): ChargeOpening {
  return {
    direction: row.direction === 'PAYABLE' ? 'PAYABLE' : 'RECEIVABLE',
    counterparty: row.counterparty,
    description: row.description ?? '',
    financialYear: row.financial_year ?? '',
    chargedOn: row.charged_on,
    dueOn: row.due_on,
    jointCommissionId: row.joint_commission_id,
    quotedReference: row.quoted_reference,
    precisionPence: penceOrNull(row.precision_pence),
  };
}

function penceOrNull(text: string | null): number | null {
  return text === null ? null : parsePence(text);
}
