import fc from 'fast-check';

import {
  type ChargeState,
  owedPence,
  stateOf,
} from '../../../../subgraphs/office/books/BookCharge';
import type {
  BookEvent,
  BookEventKind,
  EventAuthor,
} from '../../../../subgraphs/office/books/BookEvent';
import { applyEvent, legalTransitions } from '../../../../subgraphs/office/books/applyEvent';

import { aBookEvent, anAnswerEvent, aStep } from './aBookEvent';

function after(...events: readonly BookEvent[]): ChargeState | null {
  return stateOf(events.map((event, index) => ({ ...event, actor: `person ${index}` })));
}

const proposal = aStep({ kind: 'ADJUSTMENT_PROPOSED', amountPence: 15_000, reason: 'too much' });

it.each<[string, BookEvent[], Partial<ChargeState>]>([
  ['raised', [aBookEvent()], { state: 'RAISED', amountPence: 20_000, acknowledgedPence: 0 }],
  [
    'acknowledged in part',
    [anAnswerEvent({ kind: 'PART_ACKNOWLEDGED', acknowledgedPence: 12_000 })],
    { state: 'PART_ACKNOWLEDGED', acknowledgedPence: 12_000, amountPence: 20_000 },
  ],
  [
    'disputed and then accepted',
    [
      anAnswerEvent({ kind: 'DISPUTED', reasonCode: 'NOT_OURS', reason: 'not ours' }),
      aStep({ kind: 'ACKNOWLEDGED', reference: 'essex:2' }),
    ],
    { state: 'ACKNOWLEDGED', acknowledgedPence: 20_000, disputeReason: null },
  ],
  [
    'paid in two parts',
    [
      aBookEvent(),
      aStep({ kind: 'SETTLED', amountPence: 5_000 }),
      aStep({ kind: 'SETTLED', amountPence: 15_000 }),
    ],
    { state: 'SETTLED', settledPence: 20_000 },
  ],
  [
    'adjusted by two people',
    [aBookEvent(), proposal, aStep({ kind: 'ADJUSTED' })],
    { state: 'RAISED', amountPence: 15_000, pendingAdjustment: null },
  ],
  [
    'written off',
    [aBookEvent(), { ...proposal, amountPence: 0 }, aStep({ kind: 'ADJUSTED' })],
    { state: 'WITHDRAWN', amountPence: 0 },
  ],
  [
    'as it was, when the adjustment is refused',
    [aBookEvent(), proposal, aStep({ kind: 'ADJUSTMENT_REFUSED', reason: 'no' })],
    { state: 'RAISED', amountPence: 20_000, pendingAdjustment: null },
  ],
])('a charge stands %s', (_, events, expected) => {
  expect(after(...events)).toMatchObject(expected);
});

it('of a part-acknowledged debt the accepted part is owed', () => {
  const charge = after(anAnswerEvent({ kind: 'PART_ACKNOWLEDGED', acknowledgedPence: 12_000 }));
  expect(charge && owedPence(charge)).toBe(12_000);
});

it('an unnamed published charge is allocated to offices, no penny twice', () => {
  const unnamed = after(aBookEvent());
  if (!unnamed) throw new Error('nothing was raised');
  const published = { ...unnamed, opening: { ...unnamed.opening, counterparty: null } };
  const allocate = (amountPence: number): BookEvent & EventAuthor => ({
    ...aStep({ kind: 'ALLOCATED', amountPence, intoReference: 'essex:3' }),
    actor: 'A. Finch',
  });
  const part = stateOf([allocate(15_000)], published);
  expect(part).toMatchObject({ state: 'RAISED', allocatedPence: 15_000 });
  expect(part && owedPence(part)).toBe(5_000);
  expect(stateOf([allocate(15_000), allocate(5_000)], published)?.state).toBe('ALLOCATED');
  expect(applyEvent(part, allocate(5_001)).problem).toMatchObject({
    code: 'AMOUNT_TOO_LARGE',
    field: 'amountPence',
  });
  expect(applyEvent(unnamed, allocate(1)).problem).toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  const giveBack = (amountPence: number) => ({
    ...allocate(amountPence),
    kind: 'RETURNED' as const,
    reason: 'withdrawn',
  });
  const all = [allocate(15_000), allocate(5_000)];
  expect(stateOf([...all, giveBack(5_000)], published)).toEqual(part);
  expect(applyEvent(part, giveBack(15_001)).problem).toMatchObject({ code: 'AMOUNT_TOO_LARGE' });
});

it.each<[string, BookEvent[], BookEvent]>([
  ['UNKNOWN_CHARGE in reference', [], aStep({ kind: 'WITHDRAWN', reason: 'mistake' })],
  ['CHARGE_EXISTS in reference', [aBookEvent()], aBookEvent()],
  ['NOT_ALLOWED_NOW in kind', [], { ...anAnswerEvent(), kind: 'WITHDRAWN' }],
  [
    'NOT_ALLOWED_NOW in kind',
    [aBookEvent(), aStep({ kind: 'WITHDRAWN', reason: 'mistake' })],
    aStep({ kind: 'SETTLED', amountPence: 1 }),
  ],
  [
    'NOT_ALLOWED_NOW in kind',
    [aBookEvent(), aStep({ kind: 'SETTLED', amountPence: 1 })],
    aStep({ kind: 'WITHDRAWN', reason: 'mistake' }),
  ],
  ['NOT_ALLOWED_NOW in kind', [aBookEvent(), proposal], aStep({ kind: 'ACKNOWLEDGED' })],
  ['NOT_ALLOWED_NOW in kind', [aBookEvent()], aStep({ kind: 'ADJUSTED' })],
  [
    'AMOUNT_TOO_LARGE in amountPence',
    [aBookEvent()],
    aStep({ kind: 'SETTLED', amountPence: 20_001 }),
  ],
  [
    'AMOUNT_TOO_LARGE in acknowledgedPence',
    [aBookEvent()],
    aStep({ kind: 'PART_ACKNOWLEDGED', acknowledgedPence: 20_000 }),
  ],
  [
    'AMOUNT_TOO_SMALL in amountPence',
    [aBookEvent(), aStep({ kind: 'SETTLED', amountPence: 18_000 })],
    { ...proposal, amountPence: 17_999 },
  ],
])('%s', (expected, history, event) => {
  const { problem } = applyEvent(after(...history), { ...event, actor: 'A. Finch' });
  expect(`${problem?.code} in ${problem?.field}`).toBe(expected);
});

it('whoever proposes an adjustment does not decide on it', () => {
  const maker = { actor: 'A. Finch' };
  const charge = stateOf([aBookEvent(), proposal].map((event) => ({ ...event, ...maker })));
  const decision = aStep({ kind: 'ADJUSTED' });
  expect(applyEvent(charge, { ...decision, ...maker }).problem?.code).toBe('SAME_PERSON');
  expect(applyEvent(charge, { ...decision, actor: 'B. Wren' }).problem).toBeNull();
});

const kinds = [...new Set(Object.values(legalTransitions).flat())];
const arbitraryStep = fc.record({
  kind: fc.constantFrom<BookEventKind>(...kinds, 'ADJUSTED', 'ADJUSTMENT_REFUSED'),
  amountPence: fc.integer({ min: 0, max: 30 }),
  acknowledgedPence: fc.integer({ min: 0, max: 30 }),
  reason: fc.constant('because'),
  reference: fc.constant('essex:1'),
  actor: fc.constantFrom('A. Finch', 'B. Wren'),
});

it('no history of legal events makes an amount negative, or pays or allocates a penny twice', () => {
  const opened = fc.constantFrom(aBookEvent(), anAnswerEvent({ reference: 'essex:1' }));
  fc.assert(
    fc.property(opened, fc.boolean(), fc.array(arbitraryStep, { maxLength: 40 }), (...drawn) => {
      const [first, isUnnamed, steps] = drawn;
      const start = after({ ...first, amountPence: 20 });
      const counterparty = isUnnamed ? null : 'cambridgeshire';
      let charge = start && { ...start, opening: { ...start.opening, counterparty } };
      let paidPence = 0;
      for (const step of steps) {
        const { charge: next } = applyEvent(charge, step);
        if (!next) continue;
        charge = next;
        if (step.kind === 'SETTLED') paidPence += step.amountPence;
        const { amountPence, settledPence, allocatedPence, acknowledgedPence } = next;
        expect(settledPence).toBe(paidPence);
        const amounts = [settledPence, allocatedPence, acknowledgedPence, amountPence];
        expect(Math.min(...amounts, owedPence(next))).toBeGreaterThanOrEqual(0);
        expect(settledPence + allocatedPence).toBeLessThanOrEqual(amountPence);
        expect(acknowledgedPence).toBeLessThanOrEqual(amountPence);
      }
    }),
    { numRuns: 1_000 },
  );
});
