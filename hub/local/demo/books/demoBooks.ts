import type { DataSource } from 'typeorm';

import { readOffices } from '../../../../schema/codelists';
import type { BookEvent, ChargeOpening } from '../../../../subgraphs/office/books/BookEvent';
import { appendEvents } from '../../../../subgraphs/office/books/appendEvents';

/**
 * Enters the synthetic books; whoever does it again changes nothing. Each entry is of the origin
 * SYNTHETIC, which every answer shows.
 *
 * @returns how many events the synthetic books hold
 */
export async function enterDemoBooks(
  databaseOf: (office: DemoBookWrite['office']) => DataSource,
): Promise<number> {
  const knownOffices = new Set(readOffices().map(({ code }) => code));
  let count = 0;
  for (const { office, events } of demoBookWrites()) {
    const { problems } = await appendEvents(
      databaseOf(office),
      { office, knownOffices },
      {
        idempotencyKey: `demonstration ${events.map(({ reference }) => reference).join(' ')}`,
        actor: 'demonstration',
        origin: 'SYNTHETIC',
        events,
      },
    );
    const [problem] = problems;
    if (problem) throw new Error(`${office}: ${problem.field}: ${problem.message}`);
    count += events.length;
  }
  return count;
}

/** Events that one office enters together. */
interface DemoBookWrite {
  readonly office: 'essex' | 'cambridgeshire';
  readonly events: readonly BookEvent[];
}

/** The year the synthetic books are of: no published figure lies in it. */
export const demoYear = '2025-26';

/**
 * Invented books of two offices in which every finding of a reconciliation occurs that needs an
 * office by name. Each case is of a joint commission of its own, so that none is taken for another.
 */
function demoBookWrites(): DemoBookWrite[] {
  return [
    // Both record the same, in either direction.
    essexCharges('training', '12000.00'),
    answered('training', '12000.00'),
    {
      office: 'cambridgeshire',
      events: [raised('cambridgeshire', 'helpline', '4500.00', 'essex')],
    },
    { office: 'essex', events: [answer('essex', 'helpline', '4500.00', 'cambridgeshire')] },
    // Cambridgeshire records to the nearest £1,000.
    essexCharges('outreach', '7830.00'),
    answered('outreach', '8000.00', { precisionPence: 100_000 }),
    // The amounts differ.
    essexCharges('research', '9000.00'),
    answered('research', '8100.00'),
    // One side alone.
    essexCharges('translation', '3200.00'),
    { office: 'cambridgeshire', events: [unquoted('leaflets', '1250.00')] },
    { office: 'essex', events: [raised('essex', 'advocacy', '6000.00', 'norfolk')] },
    { office: 'essex', events: [raised('essex', 'website', '2000.00', 'kent')] },
    // Not accepted.
    essexCharges('interpreters', '2400.00'),
    {
      office: 'cambridgeshire',
      events: [
        {
          ...answer('cambridgeshire', 'interpreters', '2400.00', 'essex'),
          kind: 'DISPUTED',
          reasonCode: 'NOT_ORDERED',
          reason: 'We ordered no interpreters (synthetic)',
        },
      ],
    },
    // Two charges, either of which one entry could answer.
    {
      office: 'essex',
      events: ['a', 'b'].map((part) =>
        raised('essex', 'mediation', '1000.00', 'cambridgeshire', part),
      ),
    },
    { office: 'cambridgeshire', events: [unquoted('mediation', '1000.00')] },
    // Two charges that one entry adds up.
    {
      office: 'essex',
      events: [
        raised('essex', 'survey', '600.00', 'cambridgeshire', 'a'),
        raised('essex', 'survey', '900.00', 'cambridgeshire', 'b'),
      ],
    },
    { office: 'cambridgeshire', events: [unquoted('survey', '1500.00')] },
    // Paid, as both record.
    {
      office: 'essex',
      events: [raised('essex', 'audit', '5000.00', 'cambridgeshire'), paid('essex:demo-audit')],
    },
    {
      office: 'cambridgeshire',
      events: [
        answer('cambridgeshire', 'audit', '5000.00', 'essex'),
        paid('cambridgeshire:re:essex:demo-audit'),
      ],
    },
    // Taken back.
    {
      office: 'essex',
      events: [
        raised('essex', 'posters', '800.00', 'cambridgeshire'),
        { reference: 'essex:demo-posters', kind: 'WITHDRAWN', reason: 'Sent in error (synthetic)' },
      ],
    },
  ];
}

function essexCharges(work: string, pounds: string): DemoBookWrite {
  return { office: 'essex', events: [raised('essex', work, pounds, 'cambridgeshire')] };
}

function answered(work: string, pounds: string, more: Partial<ChargeOpening> = {}): DemoBookWrite {
  const event = answer('cambridgeshire', work, pounds, 'essex');
  const { opening } = event;
  return {
    office: 'cambridgeshire',
    events: [{ ...event, ...(opening && { opening: { ...opening, ...more } }) }],
  };
}

function raised(office: string, work: string, ...rest: [string, string, string?]): BookEvent {
  const [pounds, counterparty, part] = rest;
  const reference = `${office}:demo-${work}${part === undefined ? '' : `-${part}`}`;
  const opening = openingOf('RECEIVABLE', work, counterparty);
  return { reference, kind: 'RAISED', amountPence: penceOf(pounds), opening };
}

function answer(office: string, work: string, pounds: string, creditor: string): BookEvent {
  const quotedReference = `${creditor}:demo-${work}`;
  return {
    reference: `${office}:re:${quotedReference}`,
    kind: 'ACKNOWLEDGED',
    amountPence: penceOf(pounds),
    opening: { ...openingOf('PAYABLE', work, creditor), quotedReference },
  };
}

/** A debt of Cambridgeshire's to Essex that quotes no reference. */
function unquoted(work: string, pounds: string): BookEvent {
  return {
    reference: `cambridgeshire:demo-${work}`,
    kind: 'ACKNOWLEDGED',
    amountPence: penceOf(pounds),
    opening: openingOf('PAYABLE', work, 'essex'),
  };
}

function paid(reference: string): BookEvent {
  return { reference, kind: 'SETTLED', amountPence: penceOf('5000.00') };
}

function openingOf(
  direction: ChargeOpening['direction'],
  work: string,
  counterparty: string,
): ChargeOpening {
  return {
    direction,
    counterparty,
    financialYear: demoYear,
    description: `Share of ${work} (synthetic)`,
    jointCommissionId: `demo:${work}`,
    chargedOn: '2025-09-01',
    dueOn: '2025-10-01',
  };
}

function penceOf(pounds: string): number {
  return Number(pounds.replace('.', ''));
}
