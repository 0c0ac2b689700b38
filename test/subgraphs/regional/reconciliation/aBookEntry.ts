import type { BookEntry } from '../../../../subgraphs/regional/reconciliation/BookEntry';

/** Essex charges Cambridgeshire £200 for TONIC. */
export function aBookEntry(changes: Partial<BookEntry> = {}): BookEntry {
  return {
    reference: 'essex:1',
    quotedReference: null,
    office: 'essex',
    direction: 'RECEIVABLE',
    counterparty: 'cambridgeshire',
    counterpartyAsPublished: null,
    jointCommission: 'essex:tonic',
    amountPence: 20_000,
    settledPence: 0,
    precisionPence: null,
    chargedOn: null,
    dueOn: null,
    state: 'RAISED',
    disputeReason: null,
    ...changes,
  };
}

/** Cambridgeshire's own entry of it, without a word about Essex's reference. */
export function anAnswer(changes: Partial<BookEntry> = {}): BookEntry {
  return aBookEntry({
    reference: 'cambridgeshire:1',
    office: 'cambridgeshire',
    direction: 'PAYABLE',
    counterparty: 'essex',
    state: 'ACKNOWLEDGED',
    ...changes,
  });
}
