import type { BookEntry } from './BookEntry';

export interface Parties {
  /** Code of the office that is owed; null where none is named. */
  readonly creditor: string | null;
  /** Code of the office that owes; null where none is named. */
  readonly debtor: string | null;
}

/** Who owes whom by an entry. An office that names itself names nobody. */
export function partiesOf({ office, counterparty, direction }: BookEntry): Parties {
  const other = counterparty === office ? null : counterparty;
  return direction === 'RECEIVABLE'
    ? { creditor: office, debtor: other }
    : { creditor: other, debtor: office };
}
