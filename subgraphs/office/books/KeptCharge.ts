import type { BookCharge } from './BookCharge';
import { originOf } from './originOf';
import { owedPence } from './owedPence';

/** The columns of `book_charge`, in their order. */
export const keptColumns = [
  ...(['reference', 'financial_year', 'quoted_reference', 'direction', 'counterparty'] as const),
  ...(['joint_commission_id', 'owed_pence', 'settled_pence', 'precision_pence'] as const),
  ...(['charged_on', 'due_on', 'state', 'dispute_reason', 'origin'] as const),
] as const;

/** A row of `book_charge`, every column as text: what a charge comes to for a year's question. */
export type KeptCharge = Readonly<Record<(typeof keptColumns)[number], string | null>>;

/** What is kept of a charge that was entered. It follows from its events alone. */
export function keptChargeOf(line: BookCharge): KeptCharge {
  const { charge } = line;
  const { opening } = charge;
  const precisionPence = opening.precisionPence ?? null;
  return {
    reference: charge.reference,
    financial_year: opening.financialYear,
    quoted_reference: opening.quotedReference ?? null,
    direction: opening.direction,
    counterparty: opening.counterparty,
    joint_commission_id: opening.jointCommissionId ?? null,
    owed_pence: String(owedPence(charge)),
    settled_pence: String(charge.settledPence),
    precision_pence: precisionPence === null ? null : String(precisionPence),
    charged_on: opening.chargedOn ?? null,
    due_on: opening.dueOn ?? null,
    state: charge.state,
    dispute_reason: charge.disputeReason,
    origin: originOf(line),
  };
}
