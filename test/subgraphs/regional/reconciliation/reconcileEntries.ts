import type {
  BookEntry,
  MatchDecision,
} from '../../../../subgraphs/regional/reconciliation/BookEntry';
import {
  reconcile,
  type ReconciliationResult,
} from '../../../../subgraphs/regional/reconciliation/reconcile';

interface Circumstances {
  readonly decisions?: readonly MatchDecision[];
  readonly missing?: readonly string[];
  readonly cutOff?: string;
}

/** Reconciles entries of whatever offices as of 31 March 2015; "essex" is called "Essex". */
export function reconcileEntries(
  entries: readonly BookEntry[],
  { decisions = [], missing = [], cutOff = '2015-03-31' }: Circumstances = {},
): ReconciliationResult {
  return reconcile({
    books: [{ entries, decisions }],
    cutOff,
    federated: ['cambridgeshire', 'essex', 'kent', 'mopac', 'west-midlands'],
    missing,
    nameOf: (code) => code.charAt(0).toUpperCase() + code.slice(1),
  });
}
