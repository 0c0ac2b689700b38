/* Transfers compared: what each pair of words means, and what holds for any. */
import fc from 'fast-check';

import { reconcileTransfers } from '../../../../../subgraphs/regional/reconciliation/transfers/reconcileTransfers';
import type {
  OfficeTransfers,
  ReceivedTransfer,
  SentTransfer,
} from '../../../../../subgraphs/regional/reconciliation/transfers/reconcileTransfers';

const cutOff = '2026-03-05';
const nameOf = (code: string): string => code.toUpperCase();

const sent = (changes: Partial<SentTransfer> = {}): SentTransfer => ({
  ...{ transfer: 'essex:t-1', to: 'kent', sentOn: '2026-03-02', dueOn: '2026-03-04' },
  outcome: null,
  ...changes,
});
const received = (changes: Partial<ReceivedTransfer> = {}): ReceivedTransfer => ({
  ...{ transfer: 'essex:t-1', from: 'essex', decidedOn: '2026-03-04', outcome: 'RECEIVED' },
  ...changes,
});
const office = (
  code: string,
  said: { sent?: readonly SentTransfer[]; received?: readonly ReceivedTransfer[] } = {},
): OfficeTransfers => ({ office: code, sent: [], received: [], ...said });

const reconcile = (...offices: OfficeTransfers[]) =>
  reconcileTransfers({ offices, cutOff, nameOf });

const one = (ours: SentTransfer | null, theirs: ReceivedTransfer | null) =>
  reconcile(
    office('essex', { sent: ours ? [ours] : [] }),
    office('kent', { received: theirs ? [theirs] : [] }),
  );

it.each<[string, SentTransfer | null, ReceivedTransfer | null, object, RegExp]>([
  [
    'waits',
    sent({ dueOn: cutOff }),
    null,
    { status: 'WAITING', daysLate: 0, decidedOn: null },
    /^ESSEX sent it on 2 March 2026; KENT has until 5 March 2026/,
  ],
  ['is overdue', sent(), null, { status: 'OVERDUE', daysLate: 1 }, /4 March 2026, 1 day late\.$/],
  [
    'is received, the receipt still under way',
    sent(),
    received(),
    { status: 'RECEIVED', daysLate: 0, isReceiptRecorded: false },
    /received it on 4 March 2026, in time\. ESSEX has not recorded the receipt yet\.$/,
  ],
  [
    'is received and known to both',
    sent({ outcome: 'RECEIVED' }),
    received(),
    { status: 'RECEIVED', isReceiptRecorded: true },
    /in time\.$/,
  ],
  [
    'is received late',
    sent({ outcome: 'RECEIVED' }),
    received({ decidedOn: '2026-03-07' }),
    { status: 'RECEIVED', daysLate: 3 },
    /3 days late\.$/,
  ],
  [
    'is refused',
    sent({ outcome: 'REFUSED' }),
    received({ outcome: 'REFUSED' }),
    { status: 'REFUSED' },
    /refused it on 4 March 2026: the case is ESSEX's again/,
  ],
  [
    'is lost by the receiver after its receipt',
    sent({ outcome: 'RECEIVED' }),
    null,
    { status: 'NOT_FOUND', daysLate: 0 },
    /holds a receipt of KENT, which has no such transfer/,
  ],
  [
    'is lost by the sender',
    null,
    received(),
    { status: 'NOT_SENT', sentOn: null },
    /as from ESSEX, which has no such transfer/,
  ],
  [
    'is told otherwise by the receipt',
    sent({ outcome: 'RECEIVED' }),
    received({ outcome: 'REFUSED' }),
    { status: 'CONTRADICTED' },
    /says otherwise than KENT does/,
  ],
])('a transfer that %s', (_, ...[ours, theirs, found, sentence]) => {
  const lines = one(ours, theirs);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ from: 'essex', to: 'kent', ...found });
  expect(lines[0]?.explanation).toMatch(sentence);
});

describe('an office that did not answer', () => {
  it('leaves open what was sent to it, however late', () => {
    expect(reconcile(office('essex', { sent: [sent()] }))).toMatchObject([
      { status: 'OFFICE_UNAVAILABLE', explanation: expect.stringMatching(/KENT is not part/) },
    ]);
  });

  it('has given its word by a receipt', () => {
    const ours = office('essex', { sent: [sent({ outcome: 'RECEIVED' })] });
    expect(reconcile(ours)).toMatchObject([{ status: 'RECEIVED', decidedOn: null, daysLate: 0 }]);
  });

  it('leaves open what came from it', () => {
    expect(reconcile(office('kent', { received: [received()] }))).toMatchObject([
      { status: 'OFFICE_UNAVAILABLE', explanation: expect.stringMatching(/ESSEX is not part/) },
    ]);
  });
});

it('does not take a transfer to one office for one that another received', () => {
  const lines = reconcile(
    office('essex', { sent: [sent({ to: 'mopac' })] }),
    office('kent', { received: [received()] }),
    office('mopac'),
  );
  expect(lines.map(({ status, to }) => [status, to])).toEqual([
    ['OVERDUE', 'mopac'],
    ['NOT_SENT', 'kent'],
  ]);
});

const codes = ['essex', 'kent', 'mopac'] as const;
const day = fc.integer({ min: 1, max: 28 }).map((of) => `2026-03-${String(of).padStart(2, '0')}`);
const outcome = fc.constantFrom('RECEIVED', 'REFUSED');
const transfer = fc.record({
  from: fc.constantFrom(...codes),
  to: fc.constantFrom(...codes),
  ...{ sentOn: day, dueOn: day, decidedOn: day, outcome },
  ...{ isFetched: fc.boolean(), isRecorded: fc.boolean() },
});

/** What offices say that do as they should. */
const honest = fc.array(transfer, { maxLength: 20 }).map((transfers) =>
  codes.map((code): OfficeTransfers => {
    const numbered = transfers.map((each, index) => ({
      ...each,
      transfer: `${each.from}:t-${index}`,
    }));
    return {
      office: code,
      sent: numbered
        .filter(({ from }) => from === code)
        .map(({ from: _, decidedOn: __, isFetched, isRecorded, ...each }) => ({
          ...each,
          outcome: isFetched && isRecorded ? each.outcome : null,
        })),
      received: numbered
        .filter(({ to, isFetched }) => to === code && isFetched)
        .map(({ from, decidedOn, outcome: decided, ...each }) => ({
          ...{ transfer: each.transfer, from, decidedOn, outcome: decided },
        })),
    };
  }),
);

it('finds no fault with offices that have none, and has every transfer once', () => {
  fc.assert(
    fc.property(honest, (offices) => {
      const lines = reconcile(...offices);
      expect(lines.map((line) => line.transfer).sort()).toEqual(
        offices.flatMap((each) => each.sent.map((one) => one.transfer)).sort(),
      );
      const fine = ['WAITING', 'OVERDUE', 'RECEIVED', 'REFUSED'];
      expect(lines.filter(({ status }) => !fine.includes(status))).toEqual([]);
    }),
  );
});

it('gives the same answer in whatever order offices and transfers come', () => {
  const shuffled = honest.chain((offices) =>
    fc.tuple(
      fc.constant(offices),
      fc.shuffledSubarray(offices, { minLength: offices.length }).map((order) =>
        order.map((each) => ({
          ...each,
          sent: [...each.sent].reverse(),
          received: [...each.received].reverse(),
        })),
      ),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([offices, others]) => {
      expect(reconcile(...others)).toEqual(reconcile(...offices));
    }),
  );
});

it('says of an absent office nothing but what the others know', () => {
  fc.assert(
    fc.property(honest, fc.constantFrom(...codes), (offices, absent) => {
      const lines = reconcile(...offices.filter((each) => each.office !== absent));
      const own = lines.filter(({ from, to }) => from === absent || to === absent);
      const known = ['OFFICE_UNAVAILABLE', 'RECEIVED', 'REFUSED'];
      expect(own.filter(({ status }) => !known.includes(status))).toEqual([]);
    }),
  );
});
