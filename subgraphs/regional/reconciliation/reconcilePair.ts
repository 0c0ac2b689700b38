import type { PairEntry } from '../../../schema/pairs';

import type { AbsenceOf } from '../server/replies';

import type { BookEntry } from './BookEntry';
import type { PairBooks } from './drawUpStatement';
import { reconcile, type ReconciliationResult } from './reconcile';

/** The two offices of a statement, and what is known about them. */
export interface PairCircumstances {
  /** Code of the office whose statement it is. */
  readonly office: string;
  /** Code of the other office. */
  readonly counterparty: string;
  readonly cutOff: string;
  /** The year whose books are compared; null or left out when it is all years. */
  readonly financialYear?: string | null;
  /** Why nothing is known from one of them; null where it answered. */
  readonly absenceOf: AbsenceOf;
  /** Codes of all offices that keep books here. */
  readonly federated: readonly string[];
  /** The name of an office by its code. */
  readonly nameOf: (code: string) => string;
}

/**
 * Compares what two offices say of each other, by the rules of every reconciliation. An answer
 * without a day counts where the charge that it answers does.
 */
export function reconcilePair(
  books: readonly PairBooks[],
  {
    office,
    counterparty,
    cutOff,
    financialYear = null,
    federated,
    absenceOf,
    nameOf,
  }: PairCircumstances,
): ReconciliationResult {
  const dated = new Set(
    books.flatMap(({ reply }) => reply.entries.filter(isDated).map(referenceOf)),
  );
  const counts = ({ isLater, quotedReference }: PairEntry): boolean =>
    !isLater || dated.has(quotedReference ?? '');
  return reconcile({
    books: books.map((each) => ({
      entries: each.reply.entries.filter(counts).map((entry): BookEntry => ({
        ...entry,
        office: each.office,
        counterparty: otherOf(each.office, { office, counterparty }),
        counterpartyAsPublished: null,
      })),
      decisions: each.reply.decisions.map(({ isMatch, ...decision }) => ({
        ...decision,
        office: each.office,
        kind: isMatch ? 'MATCH' : 'UNMATCH',
      })),
    })),
    cutOff,
    financialYear,
    federated,
    nameOf,
    absenceOf,
  });
}

function otherOf(
  code: string,
  { office, counterparty }: Pick<PairCircumstances, 'office' | 'counterparty'>,
): string {
  return code === office ? counterparty : office;
}

function isDated({ isLater }: PairEntry): boolean {
  return !isLater;
}

function referenceOf({ reference }: PairEntry): string {
  return reference;
}
