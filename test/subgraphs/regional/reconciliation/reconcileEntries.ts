import type {
  BookEntry,
  MatchDecision,
} from '../../../../subgraphs/regional/reconciliation/BookEntry';
import {
  reconcile,
  type ReconciliationResult,
} from '../../../../subgraphs/regional/reconciliation/reconcile';
import type { Absence } from '../../../../subgraphs/regional/server/replies';

interface Circumstances {
  readonly decisions?: readonly MatchDecision[];
  /** By office code; all others answered. */
  readonly absences?: Readonly<Record<string, Absence>>;
  readonly cutOff?: string;
}

/** Reconciles entries of whatever offices as of 31 March 2015; "essex" is called "Essex". */
export function reconcileEntries(
  entries: readonly BookEntry[],
  { decisions = [], absences = {}, cutOff = '2015-03-31' }: Circumstances = {},
): ReconciliationResult {
  return reconcile({
    books: [{ entries, decisions }],
    cutOff,
    federated: ['cambridgeshire', 'essex', 'kent', 'mopac', 'west-midlands'],
    absenceOf: (code) => absences[code] ?? null,
    nameOf: (code) => code.charAt(0).toUpperCase() + code.slice(1),
  });
}
