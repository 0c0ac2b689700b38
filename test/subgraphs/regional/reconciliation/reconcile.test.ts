import type { MatchStatus } from '../../../../subgraphs/regional/reconciliation/ReconciliationLine';
import type { Absence } from '../../../../subgraphs/regional/server/replies';

import { aBookEntry, anAnswer } from './aBookEntry';
import { reconcileEntries } from './reconcileEntries';

const quoting = { quotedReference: 'essex:1' };

/** What is found, without the entries themselves. */
function findings(...args: Parameters<typeof reconcileEntries>) {
  return reconcileEntries(...args).lines.map((line) => ({
    status: line.status,
    rule: line.rule,
    differencePence: line.differencePence,
    entries: [...line.receivable, ...line.payable].map(({ reference }) => reference),
  }));
}

function onlyLine(...args: Parameters<typeof reconcileEntries>) {
  const { lines } = reconcileEntries(...args);
  expect(lines).toHaveLength(1);
  return lines[0];
}

it('finds nothing in empty books', () => {
  expect(reconcileEntries([])).toMatchObject({ lines: [], positions: [], settlement: [] });
  expect(reconcileEntries([]).summary.autoMatchRate).toBeNull();
});

describe('every kind of result, in a sentence', () => {
  it.each([
    [
      'MATCHED',
      [aBookEntry(), anAnswer(quoting)],
      'Essex charges Cambridgeshire £200 and Cambridgeshire records the same: their references agree.',
    ],
    [
      'WITHIN_TOLERANCE',
      [aBookEntry(), anAnswer({ amountPence: 0, precisionPence: 50_000 })],
      'Essex charges Cambridgeshire £200; Cambridgeshire records £0. The difference of £200 is no more than rounding explains: the offices and the joint commission agree, and the amounts but for rounding.',
    ],
    [
      'AMOUNT_DIFFERS',
      [aBookEntry(), anAnswer({ ...quoting, amountPence: 15_000 })],
      'Essex charges Cambridgeshire £200; Cambridgeshire records £150, £50 less: their references agree.',
    ],
    [
      'NOT_ACKNOWLEDGED',
      [aBookEntry()],
      'Essex charges Cambridgeshire £200, and the books of Cambridgeshire hold no entry for it.',
    ],
    [
      'NOT_RAISED',
      [anAnswer()],
      'Cambridgeshire records that it owes Essex £200, but the books of Essex hold no such charge.',
    ],
    [
      'NO_COUNTERPARTY',
      [aBookEntry({ counterparty: null, counterpartyAsPublished: 'Eastern Regions' })],
      'Essex charges "Eastern Regions" £200: the paper names no office, so nobody can be asked to agree it.',
    ],
    [
      'NOT_FEDERATED',
      [aBookEntry({ counterparty: 'norfolk' })],
      'Essex charges Norfolk £200. The books of Norfolk are not connected to the hub, so nothing can be compared.',
    ],
    [
      'DISPUTED',
      [
        aBookEntry(),
        anAnswer({ ...quoting, state: 'DISPUTED', disputeReason: 'not what was agreed' }),
      ],
      'Essex charges Cambridgeshire £200; Cambridgeshire disputes it: not what was agreed.',
    ],
    [
      'AMBIGUOUS',
      [aBookEntry(), anAnswer(), anAnswer({ reference: 'cambridgeshire:2' })],
      '1 entry (£200) of Essex and 2 entries (£400) of Cambridgeshire could belong together in more than one way; a person has to decide.',
    ],
    [
      'SETTLED',
      [aBookEntry({ settledPence: 20_000 }), anAnswer({ ...quoting, settledPence: 20_000 })],
      'Essex charges Cambridgeshire £200, and both record it as paid: their references agree.',
    ],
  ])('%s', (status, entries, explanation) => {
    expect(onlyLine(entries)).toMatchObject({ status, explanation });
  });

  it.each<[MatchStatus, Absence, string]>([
    [
      'OFFICE_UNAVAILABLE',
      'UNAVAILABLE',
      'The books of Cambridgeshire are not part of this answer, so nothing can be said about its side.',
    ],
    [
      'OFFICE_UNAVAILABLE',
      'TIMED_OUT',
      'The books of Cambridgeshire are not part of this answer, so nothing can be said about its side.',
    ],
    [
      'OFFICE_UNAVAILABLE',
      'CONTRACT_BROKEN',
      'The books of Cambridgeshire are not part of this answer, so nothing can be said about its side.',
    ],
    [
      'OFFICE_REFUSED',
      'REFUSED',
      'Cambridgeshire declined to show its books, so nothing can be said about its side.',
    ],
    [
      'OFFICE_NOT_ASKED',
      'NOT_ASKED',
      'This question does not cover Cambridgeshire, so its books were not asked for.',
    ],
  ])('%s: %s', (status, absence, sentence) => {
    const { lines, summary } = reconcileEntries([aBookEntry()], {
      absences: { cambridgeshire: absence },
    });
    expect(lines).toMatchObject([
      {
        status,
        explanation: `Essex charges Cambridgeshire £200. ${sentence}`,
        knownDifferencePence: null,
      },
    ]);
    expect(summary).toMatchObject({
      statuses: [{ status, count: 1, amountPence: 20_000 }],
      comparableCount: 0,
      autoMatchRate: null,
    });
  });
});

describe('the difference', () => {
  const absent = { absences: { cambridgeshire: 'REFUSED' as const } };

  it.each([
    [
      'both sides',
      reconcileEntries([aBookEntry(), anAnswer({ ...quoting, amountPence: 1_000 })]),
      19_000,
    ],
    ['books without an entry', reconcileEntries([aBookEntry()]), 20_000],
    ['books without a charge', reconcileEntries([anAnswer()]), -20_000],
    [
      'an office without a subgraph',
      reconcileEntries([aBookEntry({ counterparty: 'norfolk' })]),
      null,
    ],
    ['nobody by name', reconcileEntries([aBookEntry({ counterparty: null })]), null],
    [
      'a dispute noted for books that are not here',
      reconcileEntries([aBookEntry({ state: 'DISPUTED' })], absent),
      null,
    ],
    [
      'a payment to an office without a subgraph',
      reconcileEntries([aBookEntry({ counterparty: 'norfolk', state: 'SETTLED' })]),
      null,
    ],
  ])('is known only where both sides are: %s', (_, { lines }, knownDifferencePence) => {
    expect(lines).toMatchObject([{ knownDifferencePence }]);
  });
});

describe('the rules, in order', () => {
  it('believe a reference before an amount', () => {
    const charges = [aBookEntry({ amountPence: 1_000 }), aBookEntry({ reference: 'essex:2' })];
    expect(findings([...charges, anAnswer(quoting)])).toEqual([
      {
        status: 'AMOUNT_DIFFERS',
        rule: 'REFERENCE',
        differencePence: -19_000,
        entries: ['essex:1', 'cambridgeshire:1'],
      },
      {
        status: 'NOT_ACKNOWLEDGED',
        rule: null,
        differencePence: 20_000,
        entries: ['essex:2'],
      },
    ]);
  });

  it('believe a reference between its own two offices alone', () => {
    const byKent = anAnswer({ ...quoting, office: 'kent', reference: 'kent:1' });
    expect(findings([aBookEntry(), byKent]).map(({ status }) => status)).toEqual([
      'NOT_ACKNOWLEDGED',
      'NOT_RAISED',
    ]);
  });

  it('let an office answer a charge that names nobody, but not two offices', () => {
    const charge = aBookEntry({ counterparty: null, counterpartyAsPublished: 'Eastern Regions' });
    expect(onlyLine([charge, anAnswer(quoting)])).toMatchObject({
      status: 'MATCHED',
      rule: 'REFERENCE',
      debtor: 'cambridgeshire',
    });
    const byKent = anAnswer({ ...quoting, office: 'kent', reference: 'kent:1' });
    expect(onlyLine([charge, anAnswer(quoting), byKent])).toMatchObject({ status: 'AMBIGUOUS' });
  });

  it('take parties, joint commission and amount where no reference is quoted', () => {
    expect(onlyLine([aBookEntry(), anAnswer()])).toMatchObject({ rule: 'AMOUNT' });
    const elsewhere = anAnswer({ jointCommission: 'essex:other' });
    expect(findings([aBookEntry(), elsewhere])).toHaveLength(2);
  });

  it('add up one to many and many to one', () => {
    const parts = [
      anAnswer({ amountPence: 12_000 }),
      anAnswer({ amountPence: 8_000, reference: 'cambridgeshire:2' }),
    ];
    expect(onlyLine([aBookEntry(), ...parts])).toMatchObject({
      status: 'MATCHED',
      rule: 'ONE_TO_MANY',
      differencePence: 0,
    });
    const charges = parts.map((part) =>
      aBookEntry({ reference: `essex:${part.amountPence}`, amountPence: part.amountPence }),
    );
    expect(onlyLine([...charges, anAnswer()])).toMatchObject({
      status: 'MATCHED',
      rule: 'MANY_TO_ONE',
    });
  });

  it('hold what adds up in two ways for a person', () => {
    const parts = [15_000, 5_000, 12_000, 8_000].map((amountPence) =>
      anAnswer({ amountPence, reference: `cambridgeshire:${amountPence}` }),
    );
    expect(onlyLine([aBookEntry(), ...parts])).toMatchObject({
      status: 'AMBIGUOUS',
      agreedPence: 0,
    });
  });

  it('give up on too many combinations, and say so', () => {
    const parts = Array.from({ length: 31 }, (_, index) =>
      anAnswer({ amountPence: 100 + index, reference: `cambridgeshire:${index}` }),
    );
    const charge = reconcileEntries([aBookEntry(), ...parts]).lines.find(
      ({ receivable }) => receivable.length > 0,
    );
    expect(charge).toMatchObject({ status: 'NOT_ACKNOWLEDGED' });
    expect(charge?.explanation).toContain('there were too many combinations');
  });

  it('tolerate half the coarser unit, and not a penny more', () => {
    const answer = (amountPence: number) =>
      onlyLine([aBookEntry(), anAnswer({ amountPence, precisionPence: 10_000 })])?.status;
    expect(answer(25_000)).toBe('WITHIN_TOLERANCE');
    expect(answer(15_000)).toBe('WITHIN_TOLERANCE');
    expect(answer(25_001)).toBe('AMOUNT_DIFFERS');
    expect(onlyLine([aBookEntry(), anAnswer({ amountPence: 20_001 })])).toMatchObject({
      status: 'AMOUNT_DIFFERS',
      rule: 'JOINT_COMMISSION',
    });
  });

  it('net the more exact amount where rounding explains the difference', () => {
    const rounded = anAnswer({ amountPence: 25_000, precisionPence: 10_000 });
    expect(onlyLine([aBookEntry(), rounded])?.agreedPence).toBe(20_000);
  });
});

describe('withdrawn charges', () => {
  const withdrawn = aBookEntry({ state: 'WITHDRAWN' });

  it('are owed by nobody', () => {
    expect(reconcileEntries([withdrawn]).lines).toEqual([]);
    expect(reconcileEntries([aBookEntry({ state: 'ALLOCATED' })]).lines).toEqual([]);
    const dispute = anAnswer({ ...quoting, state: 'DISPUTED' });
    expect(reconcileEntries([withdrawn, dispute]).lines).toEqual([]);
  });

  it('leave their answer alone, which answers no other charge', () => {
    const other = aBookEntry({ reference: 'essex:2' });
    const { lines } = reconcileEntries([withdrawn, other, anAnswer(quoting)]);
    expect(lines.map(({ status }) => status)).toEqual(['NOT_RAISED', 'NOT_ACKNOWLEDGED']);
    expect(lines[0]?.explanation).toContain('but Essex has withdrawn that charge.');
  });
});

it('sums up by status and says how much the rules matched', () => {
  const entries = [
    aBookEntry(),
    anAnswer(quoting),
    aBookEntry({ reference: 'essex:2', amountPence: 700 }),
    aBookEntry({ reference: 'essex:3', counterparty: 'norfolk' }),
  ];
  expect(reconcileEntries(entries).summary).toMatchObject({
    statuses: [
      { status: 'MATCHED', count: 1, amountPence: 20_000 },
      { status: 'NOT_ACKNOWLEDGED', count: 1, amountPence: 700 },
      { status: 'NOT_FEDERATED', count: 1, amountPence: 20_000 },
    ],
    comparableCount: 2,
    autoMatchedCount: 1,
    autoMatchRate: 0.5,
  });
});

it('says what single payments settle what is agreed, and counts what is paid already', () => {
  const entries = [
    aBookEntry({ settledPence: 5_000 }),
    anAnswer(quoting),
    aBookEntry({ reference: 'essex:2', amountPence: 999 }),
  ];
  const { positions, settlement, lines } = reconcileEntries(entries);
  expect(lines[0]?.explanation).toContain('£50 is recorded as paid; £150 is left to pay.');
  expect(positions).toEqual([
    { office: 'cambridgeshire', receivablePence: 0, payablePence: 15_000, netPence: -15_000 },
    { office: 'essex', receivablePence: 15_000, payablePence: 0, netPence: 15_000 },
  ]);
  expect(settlement).toEqual([{ payer: 'cambridgeshire', payee: 'essex', amountPence: 15_000 }]);
});
