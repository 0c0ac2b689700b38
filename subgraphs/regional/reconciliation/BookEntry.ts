import type { BooksReply } from '../../../schema/books';
import type { ChargeRecord } from '../../../schema/chargeRecord';

/**
 * One line in one office's own books, to be compared with others: a charge record, with whose it is
 * and against whom. Descriptions play no part in that.
 */
export interface BookEntry extends Omit<ChargeRecord, 'description' | 'financialYear'> {
  /** Code of the office whose books these are. */
  readonly office: string;
  /** Code of the other office; null where none is named. */
  readonly counterparty: string | null;
  /** The other side as published, where no office is named: "Eastern Regions". */
  readonly counterpartyAsPublished: string | null;
  /** The financial year of the books; left out where the books are all of one year. */
  readonly financialYear?: string;
  /** Whether it is invented for demonstration. */
  readonly isSynthetic?: boolean;
}

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

/**
 * What a person decided, kept in the books of the office that did it. A match precedes the rules;
 * an unmatch keeps the rules from putting these entries together.
 */
export interface MatchDecision {
  readonly kind: 'MATCH' | 'UNMATCH';
  /** The entries of both sides. */
  readonly references: readonly string[];
  /** Code of the office that decided. */
  readonly office: string;
  readonly decidedBy: string;
  /** When, as ISO 8601 in UTC: of two decisions on the same entries the later one counts. */
  readonly decidedAt: string;
  readonly reason: string;
}
