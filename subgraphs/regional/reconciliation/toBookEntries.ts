import type { BooksReply } from '../../../schema/booksReply';

import type { BookEntry } from './BookEntry';

/**
 * The entries of one office. They are written without spreads: half a million are made for one
 * question, and spreads make objects that are slow to make and slow to read.
 *
 * @throws when a column is shorter than the references
 */
export function toBookEntries(office: string, columns: BooksReply): BookEntry[] {
  return columns.references.map((reference, index) => ({
    reference,
    office,
    quotedReference: itemOf(columns.quotedReferences, index),
    direction: itemOf(columns.directions, index),
    counterparty: itemOf(columns.counterparties, index),
    counterpartyAsPublished: itemOf(columns.counterpartiesAsPublished, index),
    jointCommission: itemOf(columns.jointCommissions, index),
    amountPence: itemOf(columns.amountsPence, index),
    settledPence: itemOf(columns.settledAmountsPence, index),
    precisionPence: itemOf(columns.precisionsPence, index),
    chargedOn: itemOf(columns.chargedOn, index),
    dueOn: itemOf(columns.dueOn, index),
    state: itemOf(columns.states, index),
    disputeReason: itemOf(columns.disputeReasons, index),
    isSynthetic: itemOf(columns.origins, index) === 'SYNTHETIC',
  }));
}

function itemOf<Item>(column: readonly Item[], index: number): Item {
  const item = column[index];
  if (item === undefined) throw new Error('The columns of the books are not of one length.');
  return item;
}
