import type { BookEntry } from './BookEntry';

/** An office's books in columns, as it replies: the nth item of each belongs to the nth entry. */
export interface BooksColumns {
  readonly references: readonly string[];
  readonly quotedReferences: readonly (string | null)[];
  readonly directions: readonly BookEntry['direction'][];
  readonly counterparties: readonly (string | null)[];
  readonly counterpartiesAsPublished: readonly (string | null)[];
  readonly jointCommissions: readonly (string | null)[];
  readonly amountsPence: readonly number[];
  readonly settledAmountsPence: readonly number[];
  readonly precisionsPence: readonly (number | null)[];
  readonly chargedOn: readonly (string | null)[];
  readonly dueOn: readonly (string | null)[];
  readonly states: readonly BookEntry['state'][];
  readonly disputeReasons: readonly (string | null)[];
  readonly origins: readonly ('PUBLISHED' | 'RECORDED' | 'SYNTHETIC')[];
}

export const columnNames: readonly (keyof BooksColumns)[] = [
  'references',
  'quotedReferences',
  'directions',
  'counterparties',
  'counterpartiesAsPublished',
  'jointCommissions',
  'amountsPence',
  'settledAmountsPence',
  'precisionsPence',
  'chargedOn',
  'dueOn',
  'states',
  'disputeReasons',
  'origins',
];

/** What people of an office decided on which entries belong together, as it replies. */
export interface DecisionRow {
  readonly isMatch: boolean;
  readonly references: readonly string[];
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly reason: string;
}

/** The entries of one office. Throws when a column is shorter than the references. */
export function toBookEntries(office: string, columns: BooksColumns): BookEntry[] {
  return columns.references.map((reference, index) => ({
    ...{ reference, office },
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
