import { type BooksReply, decodeBooksReply, encodeBooksReply } from '../../../../schema/books';
import { ContractBroken } from '../../../../schema/encodedReply';
import { toBookEntries } from '../../../../subgraphs/regional/reconciliation/BookEntry';

const essex = { office: 'essex', isOffice: (code: string) => code === 'kent' };

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
  expect(toBookEntries('essex', decodeBooksReply(encodeBooksReply(books), essex))).toEqual([
    {
      reference: 'essex:1',
      office: 'essex',
      quotedReference: null,
      direction: 'RECEIVABLE',
      counterparty: null,
      counterpartyAsPublished: 'Eastern Regions',
      jointCommission: 'essex:tonic',
      amountPence: 100,
      settledPence: 0,
      precisionPence: null,
      chargedOn: null,
      dueOn: '2014-06-01',
      state: 'RAISED',
      disputeReason: null,
      isSynthetic: false,
    },
    {
      reference: 'essex:2',
      office: 'essex',
      quotedReference: 'kent:1',
      direction: 'PAYABLE',
      counterparty: 'kent',
      counterpartyAsPublished: null,
      jointCommission: null,
      amountPence: 0,
      settledPence: 0,
      precisionPence: 100,
      chargedOn: '2014-05-01',
      dueOn: null,
      state: 'DISPUTED',
      disputeReason: 'not ours',
      isSynthetic: true,
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
  ['a column that is shorter', { quotedReferences: [null] }],
  ['a reference of another office', { references: ['essex:1', 'kent:2'] }],
  ['a reference twice', { references: ['essex:1', 'essex:1'] }],
  ['a counterparty nobody knows', { counterparties: { values: ['atlantis'], numbers: [0, 0] } }],
  ['a day that is none', { dueOn: { values: ['2014-02-31'], numbers: [0, 0] } }],
  ['a sum no office can have', { amountsPence: [Number.MAX_SAFE_INTEGER, 0] }],
  ['a text for an amount', { amountsPence: ['100', 0] }],
])('refuses books with %s', (_, changes) => {
  const sent = JSON.parse(encodeBooksReply(books)) as object;
  expect(decodeBooksReply(JSON.stringify(sent), essex)).toEqual(books);
  expect(() => decodeBooksReply(JSON.stringify({ ...sent, ...changes }), essex)).toThrow(
    ContractBroken,
  );
});

it('refuses columns of different lengths', () => {
  expect(() => toBookEntries('essex', { ...books, states: ['RAISED'] })).toThrow('one length');
});
