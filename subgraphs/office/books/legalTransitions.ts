import type { BookEventKind } from './BookEvent';
import type { ChargeStateName } from './ChargeState';

/** What may open a charge: one is charged by raising, and enters a debt by answering. */
export const legalOpenings: Readonly<Record<'RECEIVABLE' | 'PAYABLE', readonly BookEventKind[]>> = {
  RECEIVABLE: ['RAISED'],
  PAYABLE: ['ACKNOWLEDGED', 'PART_ACKNOWLEDGED', 'DISPUTED'],
};

/** What may happen to a charge in each state, while no adjustment waits for a second person. */
export const legalTransitions: Readonly<Record<ChargeStateName, readonly BookEventKind[]>> = {
  RAISED: [
    'ACKNOWLEDGED',
    'PART_ACKNOWLEDGED',
    'DISPUTED',
    'WITHDRAWN',
    'SETTLED',
    'ADJUSTMENT_PROPOSED',
    'ALLOCATED',
    'RETURNED',
  ],
  PART_ACKNOWLEDGED: [
    'ACKNOWLEDGED',
    'PART_ACKNOWLEDGED',
    'DISPUTED',
    'WITHDRAWN',
    'SETTLED',
    'ADJUSTMENT_PROPOSED',
    'RETURNED',
  ],
  ACKNOWLEDGED: ['DISPUTED', 'WITHDRAWN', 'SETTLED', 'ADJUSTMENT_PROPOSED', 'RETURNED'],
  DISPUTED: ['ACKNOWLEDGED', 'PART_ACKNOWLEDGED', 'WITHDRAWN', 'ADJUSTMENT_PROPOSED', 'RETURNED'],
  WITHDRAWN: [],
  ALLOCATED: ['RETURNED'],
  SETTLED: ['RETURNED'],
};

/** What may happen while an adjustment waits. */
export const legalDecisions: readonly BookEventKind[] = [
  'ADJUSTED',
  'ADJUSTMENT_REFUSED',
  'RETURNED',
];
