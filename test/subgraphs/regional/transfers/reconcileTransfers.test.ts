/* Transfers compared: what each pair of words means. */
import type { Absence } from '../../../../subgraphs/regional/server/replies';
import {
  type OfficeTransfers,
  type ReceivedTransfer,
  reconcileTransfers,
  type SentTransfer,
} from '../../../../subgraphs/regional/transfers/reconcileTransfers';

const cutOff = '2026-03-05';
const nameOf = (code: string): string => code.toUpperCase();

const sent = (changes: Partial<SentTransfer> = {}): SentTransfer => ({
  transfer: 'essex:t-1',
  to: 'kent',
  sentOn: '2026-03-02',
  dueOn: '2026-03-04',
  outcome: null,
  recall: null,
  ...changes,
});
const received = (changes: Partial<ReceivedTransfer> = {}): ReceivedTransfer => ({
  transfer: 'essex:t-1',
  from: 'essex',
  decidedOn: '2026-03-04',
  outcome: 'RECEIVED',
  ...changes,
});
const office = (
  code: string,
  said: { sent?: readonly SentTransfer[]; received?: readonly ReceivedTransfer[] } = {},
): OfficeTransfers => ({ office: code, sent: [], received: [], ...said });

/** It was handed out before, and is to be answered by the cut-off. */
const asked = { askedOn: '2026-03-03', dueOn: cutOff, isAsked: true };

const reconcileWithout = (absence: Absence, ...offices: OfficeTransfers[]) =>
  reconcileTransfers({
    offices,
    cutOff,
    nameOf,
    absenceOf: (code) => (offices.some(({ office: here }) => here === code) ? null : absence),
  });
const reconcile = (...offices: OfficeTransfers[]) => reconcileWithout('UNAVAILABLE', ...offices);

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
  [
    'was taken back before it was handed out',
    sent({ recall: { ...asked, isAsked: false } }),
    null,
    { status: 'RECALLED', daysLate: 0, recalledOn: '2026-03-03' },
    /and took it back on 3 March 2026: the case is ESSEX's again\.$/,
  ],
  [
    'is asked back',
    sent({ recall: asked }),
    null,
    { status: 'RECALL_WAITING', daysLate: 0, recallDueOn: cutOff },
    /asked for it back on 3 March 2026; KENT has until 5 March 2026 to say/,
  ],
  [
    'is asked back, and nobody says anything',
    sent({ recall: { ...asked, dueOn: '2026-03-04' } }),
    null,
    { status: 'RECALL_OVERDUE', daysLate: 1 },
    /has not said whether it had taken it: that was due on 4 March 2026, 1 day late\.$/,
  ],
  [
    'was asked back in time',
    sent({ recall: asked }),
    received({ outcome: 'REFUSED' }),
    { status: 'RECALLED', isReceiptRecorded: false },
    /KENT signed on 4 March 2026 that it does not take it: .* ESSEX has not recorded/,
  ],
  [
    'was asked back too late',
    sent({ recall: asked, outcome: 'RECEIVED' }),
    received(),
    { status: 'RECEIVED', daysLate: 0 },
    /in time\. ESSEX asked for it back on 3 March 2026, too late: the two offices settle it\.$/,
  ],
  [
    'was taken back, and is with the other office all the same',
    sent({ recall: { ...asked, isAsked: false } }),
    received(),
    { status: 'CONTRADICTED' },
    /took it back on 3 March 2026, and KENT says that it received it: one of them lost something/,
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

  it.each<[Absence, string, string]>([
    ['UNAVAILABLE', 'OFFICE_UNAVAILABLE', 'is not part of this answer'],
    ['TIMED_OUT', 'OFFICE_UNAVAILABLE', 'is not part of this answer'],
    ['CONTRACT_BROKEN', 'OFFICE_UNAVAILABLE', 'is not part of this answer'],
    ['REFUSED', 'OFFICE_REFUSED', 'declined to answer'],
    ['NOT_ASKED', 'OFFICE_NOT_ASKED', 'is not covered by this question and was not asked'],
    ['NOT_FEDERATED', 'NOT_FEDERATED', 'is not connected to the hub'],
  ])('is told by its reason: %s', (absence, status, words) => {
    const ours = office('essex', { sent: [sent()] });
    const theirs = office('kent', { received: [received()] });
    expect(reconcileWithout(absence, ours)).toMatchObject([
      { status, explanation: expect.stringContaining(`KENT ${words}, so nobody can say`) },
    ]);
    expect(reconcileWithout(absence, theirs)).toMatchObject([
      { status, explanation: expect.stringContaining(`ESSEX ${words}, so nothing can be`) },
    ]);
  });

  it('counts its receipt although it did not answer', () => {
    const ours = office('essex', { sent: [sent({ outcome: 'RECEIVED' })] });
    expect(reconcile(ours)).toMatchObject([{ status: 'RECEIVED', decidedOn: null, daysLate: 0 }]);
  });

  it('leaves no doubt that what was asked back waits, or is back', () => {
    const waits = office('essex', { sent: [sent({ recall: asked })] });
    expect(reconcile(waits)).toMatchObject([
      { status: 'RECALL_WAITING', explanation: expect.stringMatching(/KENT is not part of this/) },
    ]);
    const isBack = office('essex', { sent: [sent({ recall: { ...asked, isAsked: false } })] });
    expect(reconcile(isBack)).toMatchObject([{ status: 'RECALLED' }]);
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
