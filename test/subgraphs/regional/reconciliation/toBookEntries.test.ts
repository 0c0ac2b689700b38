import { decodeBooksReply, encodeBooksReply } from '../../../../schema/booksReply';
import type { BooksReply } from '../../../../schema/booksReply';
import { toBookEntries } from '../../../../subgraphs/regional/reconciliation/toBookEntries';

const books: BooksReply = {
  references: ['essex:1', 'essex:2'],
  quotedReferences: [null, 'kent:1'],
  directions: ['RECEIVABLE', 'PAYABLE'],
  counterparties: [null, 'kent'],
  counterpartiesAsPublished: ['Eastern Regions', null],
  jointCommissions: ['essex:tonic', null],
  amountsPence: [100, 0],
  settledAmountsPence: [0, 0],
  precisionsPence: [null, 100],
  chargedOn: [null, '2014-05-01'],
  dueOn: ['2014-06-01', null],
  states: ['RAISED', 'DISPUTED'],
  disputeReasons: [null, 'not ours'],
  origins: ['PUBLISHED', 'SYNTHETIC'],
  decisions: [],
};

it('takes what an office sends for its entries, the nth item of each column for the nth', () => {
  expect(toBookEntries('essex', decodeBooksReply(encodeBooksReply(books)))).toEqual([
    {
      ...{ reference: 'essex:1', office: 'essex', quotedReference: null, direction: 'RECEIVABLE' },
      ...{ counterparty: null, counterpartyAsPublished: 'Eastern Regions' },
      ...{ jointCommission: 'essex:tonic', amountPence: 100, settledPence: 0 },
      ...{ precisionPence: null, chargedOn: null, dueOn: '2014-06-01', state: 'RAISED' },
      ...{ disputeReason: null, isSynthetic: false },
    },
    {
      ...{ reference: 'essex:2', office: 'essex', quotedReference: 'kent:1', direction: 'PAYABLE' },
      ...{ counterparty: 'kent', counterpartyAsPublished: null },
      ...{ jointCommission: null, amountPence: 0, settledPence: 0 },
      ...{ precisionPence: 100, chargedOn: '2014-05-01', dueOn: null, state: 'DISPUTED' },
      ...{ disputeReason: 'not ours', isSynthetic: true },
    },
  ]);
});

it.each<[string, object]>([
  ['a fraction', { amountsPence: [100.5, 0] }],
  ['a negative amount', { amountsPence: [-1, 0] }],
  ['an unknown state', { states: { values: ['LOST', 'RAISED'], numbers: [0, 1] } }],
  ['a value that is not there', { states: { values: ['RAISED'], numbers: [0, 1] } }],
  ['a value between two', { states: { values: ['RAISED', 'SETTLED'], numbers: [0, 0.5] } }],
  ['a column that is missing', { origins: undefined }],
  ['a column nobody knows', { moods: [] }],
])('refuses books with %s', (_, changes) => {
  const sent = JSON.parse(encodeBooksReply(books)) as object;
  expect(decodeBooksReply(JSON.stringify(sent))).toEqual(books);
  expect(() => decodeBooksReply(JSON.stringify({ ...sent, ...changes }))).toThrow();
});

it('refuses columns of different lengths', () => {
  expect(() => toBookEntries('essex', { ...books, states: ['RAISED'] })).toThrow('one length');
});
