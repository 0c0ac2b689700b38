import fc from 'fast-check';

import type { PairEntry } from '../../../../schema/pairs';
import {
  drawUpStatement,
  type PairBooks,
} from '../../../../subgraphs/regional/reconciliation/drawUpStatement';
import type { Absence } from '../../../../subgraphs/regional/server/replies';

function anEntry(changes: Partial<PairEntry> = {}): PairEntry {
  return {
    reference: 'essex:1',
    quotedReference: null,
    direction: 'RECEIVABLE',
    description: 'TONIC',
    financialYear: '2014-15',
    jointCommission: null,
    amountPence: 20_000,
    settledPence: 0,
    precisionPence: null,
    chargedOn: null,
    dueOn: null,
    state: 'RAISED',
    disputeReason: null,
    isSynthetic: false,
    isLater: false,
    ...changes,
  };
}

const aDebt = (changes: Partial<PairEntry> = {}): PairEntry =>
  anEntry({
    reference: 'kent:re:essex:1',
    quotedReference: 'essex:1',
    direction: 'PAYABLE',
    state: 'ACKNOWLEDGED',
    ...changes,
  });

const booksOf = (office: string, entries: readonly PairEntry[]): PairBooks => ({
  office,
  reply: { entries: [...entries], decisions: [], answers: [] },
});

interface Asked {
  readonly office?: string;
  readonly thresholdPence?: number;
  /** Why an office whose books are not given is not here. */
  readonly absence?: Absence;
}

function drawUp(
  books: readonly PairBooks[],
  { office = 'kent', thresholdPence = 0, absence = 'UNAVAILABLE' }: Asked = {},
) {
  const circumstances = {
    office,
    counterparty: office === 'kent' ? 'essex' : 'kent',
    cutOff: '2015-03-31',
    federated: ['essex', 'kent'],
    absenceOf: (code: string) => (books.some(({ office: here }) => here === code) ? null : absence),
    nameOf: (code: string) => code,
  };
  return drawUpStatement(books, circumstances, thresholdPence);
}

it('shows unknown, not zero, for an office whose books are missing', () => {
  const { lines, totals } = drawUp([booksOf('essex', [anEntry()])]);
  expect(lines).toMatchObject([
    {
      status: 'OFFICE_UNAVAILABLE',
      chargedPence: 20_000,
      recordedPence: null,
      differencePence: null,
      unagreedPence: 0,
      isChased: false,
    },
  ]);
  expect(totals).toMatchObject([
    { creditor: 'kent', chargedPence: null, recordedPence: 0, differencePence: null },
    { creditor: 'essex', chargedPence: 20_000, recordedPence: null, differencePence: null },
  ]);
});

it.each([
  ['OFFICE_REFUSED', 'REFUSED'],
  ['OFFICE_NOT_ASKED', 'NOT_ASKED'],
  ['NOT_FEDERATED', 'NOT_FEDERATED'],
  ['OFFICE_UNAVAILABLE', 'UNAVAILABLE'],
  ['OFFICE_UNAVAILABLE', 'TIMED_OUT'],
  ['OFFICE_UNAVAILABLE', 'CONTRACT_BROKEN'],
] as const)('takes no silent side for a disagreement: %s by %s', (status, absence) => {
  const { lines, chased, notChased } = drawUp([booksOf('essex', [anEntry()])], { absence });
  expect(lines).toMatchObject([{ status, unagreedPence: 0, isChased: false }]);
  expect([chased, notChased]).toEqual([
    { count: 0, unagreedPence: 0 },
    { count: 0, unagreedPence: 0 },
  ]);
});

it('still counts a dispute that one side records where the other is not here', () => {
  const disputed = anEntry({ state: 'DISPUTED', disputeReason: 'Twice' });
  expect(drawUp([booksOf('essex', [disputed])])).toMatchObject({
    lines: [{ status: 'DISPUTED', unagreedPence: 20_000, isChased: true }],
    chased: { count: 1, unagreedPence: 20_000 },
  });
});

it.each([
  [19_999, 1, 0],
  [20_000, 0, 1],
])('chases what is above %i pence only', (thresholdPence, chasedCount, notChasedCount) => {
  const books = [booksOf('essex', [anEntry()]), booksOf('kent', [])];
  expect(drawUp(books, { thresholdPence })).toMatchObject({
    chased: { count: chasedCount },
    notChased: { count: notChasedCount },
  });
});

it('counts an answer without a day where the charge that it answers is on the statement', () => {
  const answer = aDebt({ isLater: true });
  const both = [booksOf('essex', [anEntry()]), booksOf('kent', [answer])];
  expect(drawUp(both).lines).toMatchObject([{ status: 'MATCHED', recordedPence: 20_000 }]);
  expect(drawUp([booksOf('essex', []), booksOf('kent', [answer])]).lines).toEqual([]);
});

it('names to the office charged what it can answer, with what answers it already', () => {
  const essex = booksOf('essex', [
    anEntry(),
    anEntry({ reference: 'essex:2', amountPence: 5 }),
    anEntry({ reference: 'essex:3', state: 'SETTLED', settledPence: 20_000 }),
  ]);
  const paid = { state: 'SETTLED', settledPence: 20_000 } as const;
  const kent = booksOf('kent', [
    aDebt(),
    aDebt({ reference: 'kent:re:essex:3', quotedReference: 'essex:3', ...paid }),
  ]);
  expect(drawUp([essex, kent]).charges).toMatchObject([
    { reference: 'essex:1', agreed: true, answeredBy: ['kent:re:essex:1'] },
    { reference: 'essex:2', amountPence: 5, agreed: false, answeredBy: [] },
  ]);
  expect(drawUp([essex, kent], { office: 'essex' }).charges).toEqual([]);
});

const entries = fc.array(fc.record({ amountPence: fc.nat(9), own: fc.nat(9) }), { maxLength: 6 });

it('totals are the sums of the lines, and the same from either side', () => {
  fc.assert(
    fc.property(entries, (pairs) => {
      const charged = pairs.map(({ amountPence }, index) =>
        anEntry({ reference: `essex:${index}`, amountPence }),
      );
      const owed = pairs.map(({ own }, index) =>
        aDebt({ reference: `kent:${index}`, quotedReference: `essex:${index}`, amountPence: own }),
      );
      const books = [booksOf('essex', charged), booksOf('kent', owed)];
      const [fromKent, fromEssex] = [drawUp(books), drawUp(books, { office: 'essex' })];
      expect(fromEssex.lines).toEqual(fromKent.lines);
      expect([...fromEssex.totals].reverse()).toEqual(fromKent.totals);
      expect(fromKent.totals[1]).toMatchObject({
        chargedPence: charged.reduce((sum, { amountPence }) => sum + amountPence, 0),
        recordedPence: owed.reduce((sum, { amountPence }) => sum + amountPence, 0),
      });
      const { chased, notChased } = fromKent;
      expect(chased.unagreedPence + notChased.unagreedPence).toBe(
        fromKent.lines.reduce((sum, { unagreedPence }) => sum + unagreedPence, 0),
      );
    }),
    { seed: 5, numRuns: 200 },
  );
});
