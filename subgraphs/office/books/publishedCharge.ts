import type { CrossCharge } from '../entities/CrossCharge';

import type { ChargeState } from './ChargeState';

/**
 * A charge as the office published it, before any event. It is written without spreads, which
 * would make it slow to make and to read: an office may have a hundred thousand.
 */
export function publishedCharge(entry: CrossCharge): ChargeState {
  const { reference, state, amountPence } = entry;
  const isAccepted = state === 'ACKNOWLEDGED' || state === 'SETTLED';
  return {
    reference,
    state,
    amountPence,
    opening: {
      direction: entry.direction,
      counterparty: entry.counterparty,
      description: entry.description,
      financialYear: entry.financialYear,
      chargedOn: entry.chargedOn,
      dueOn: entry.dueOn,
      jointCommissionId: entry.jointCommissionId,
      quotedReference: null,
      precisionPence: null,
    },
    acknowledgedPence: isAccepted ? amountPence : 0,
    settledPence: state === 'SETTLED' ? amountPence : 0,
    allocatedPence: 0,
    disputeReason: state === 'DISPUTED' ? (entry.note ?? 'no reason was published') : null,
    pendingAdjustment: null,
  };
}
