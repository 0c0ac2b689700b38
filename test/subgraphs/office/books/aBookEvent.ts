import type { BookEvent, ChargeOpening } from '../../../../subgraphs/office/books/BookEvent';

/** Essex raises £200 against Cambridgeshire. */
export function aBookEvent(changes: Partial<BookEvent> = {}): BookEvent {
  return {
    reference: 'essex:1',
    kind: 'RAISED',
    amountPence: 20_000,
    opening: {
      direction: 'RECEIVABLE',
      counterparty: 'cambridgeshire',
      description: 'TONIC, phase 1',
      financialYear: '2014-15',
    },
    ...changes,
  };
}

/** A later step of the same charge. */
export function aStep(changes: Partial<BookEvent> & Pick<BookEvent, 'kind'>): BookEvent {
  return { reference: 'essex:1', ...changes };
}

/** Essex answers a charge of Cambridgeshire's of £200. */
export function anAnswerEvent(changes: Partial<BookEvent> = {}): BookEvent {
  const opening: ChargeOpening = {
    direction: 'PAYABLE',
    counterparty: 'cambridgeshire',
    quotedReference: 'cambridgeshire:9',
    description: 'Shared helpline',
    financialYear: '2014-15',
  };
  return aBookEvent({ reference: 'essex:2', kind: 'ACKNOWLEDGED', opening, ...changes });
}
