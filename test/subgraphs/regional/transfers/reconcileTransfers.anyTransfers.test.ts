/* Transfers compared: what holds for whatever offices say. */
import fc from 'fast-check';

import {
  type OfficeTransfers,
  reconcileTransfers,
} from '../../../../subgraphs/regional/transfers/reconcileTransfers';

const cutOff = '2026-03-05';
const reconcile = (...offices: OfficeTransfers[]) =>
  reconcileTransfers({
    offices,
    cutOff,
    absenceOf: (code) => (offices.some(({ office }) => office === code) ? null : 'UNAVAILABLE'),
    nameOf: (code) => code.toUpperCase(),
  });

const codes = ['essex', 'kent', 'mopac'] as const;
const day = fc.integer({ min: 1, max: 28 }).map((of) => `2026-03-${String(of).padStart(2, '0')}`);
const outcome = fc.constantFrom('RECEIVED', 'REFUSED');
const transfer = fc.record({
  from: fc.constantFrom(...codes),
  to: fc.constantFrom(...codes),
  sentOn: day,
  dueOn: day,
  decidedOn: day,
  outcome,
  isFetched: fc.boolean(),
  isRecorded: fc.boolean(),
  recall: fc.option(fc.record({ askedOn: day, dueOn: day, isAsked: fc.boolean() })),
});

/** What offices say that do as they should. */
const honest = fc.array(transfer, { maxLength: 20 }).map((transfers) =>
  codes.map((code): OfficeTransfers => {
    const numbered = transfers.map((each, index) => ({
      ...each,
      // What was never handed out nobody can have fetched.
      isFetched: each.isFetched && each.recall?.isAsked !== false,
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
          transfer: each.transfer,
          from,
          decidedOn,
          outcome: decided,
        })),
    };
  }),
);

it('finds no fault where there is none, and lists every transfer once', () => {
  fc.assert(
    fc.property(honest, (offices) => {
      const lines = reconcile(...offices);
      expect(lines.map((line) => line.transfer).sort()).toEqual(
        offices.flatMap((each) => each.sent.map((one) => one.transfer)).sort(),
      );
      const recalls = ['RECALL_WAITING', 'RECALL_OVERDUE', 'RECALLED'];
      const fine = ['WAITING', 'OVERDUE', 'RECEIVED', 'REFUSED', ...recalls];
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
      const recalls = ['RECALL_WAITING', 'RECALL_OVERDUE', 'RECALLED'];
      const known = ['OFFICE_UNAVAILABLE', 'RECEIVED', 'REFUSED', ...recalls];
      expect(own.filter(({ status }) => !known.includes(status))).toEqual([]);
    }),
  );
});
