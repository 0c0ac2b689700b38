import type { EntityManager } from 'typeorm';

import type { AcknowledgeCrossChargeInput } from '../../generated/resolverTypes';
import type { BookEvent, ChargeOpening } from '../BookEvent';
import type { BookPlan } from '../appendEvents';
import { unknownCharge } from '../applyEvent';
import { readCharges } from '../findCharges';
import type { BookProblem } from '../checkEvent';

/** What an acceptance and a dispute have in common. */
export type AnswerInput = Pick<
  AcknowledgeCrossChargeInput,
  'reference' | (typeof openingFields)[number]
>;

const openingFields = [
  'counterparty',
  'amountPence',
  'description',
  'financialYear',
  'chargedOn',
  'dueOn',
  'jointCommission',
] as const;

/**
 * An answer to a charge. The first answer to another office's charge enters the debt in these
 * books, under a reference made from the other's; whatever follows is a step of it.
 */
export async function planAnswer(
  manager: EntityManager,
  office: string,
  input: AnswerInput,
  step: Omit<BookEvent, 'reference' | 'opening' | 'amountPence'>,
): Promise<BookPlan> {
  const reference = ownReference(office, input);
  const [known] = await readCharges(manager, [reference]);
  // An own reference that nobody entered: nothing else about the input can be right or wrong.
  if (!known && reference === input.reference) {
    return { events: [], problems: [unknownCharge(reference)] };
  }
  if (known) {
    const problems = openingFields
      .filter((field) => field !== 'counterparty' && (input[field] ?? null) !== null)
      .map(noUse(reference));
    const event = fullyAccepted({ ...step, reference }, known.charge.amountPence);
    return { events: [event], problems };
  }
  const problems = (['amountPence', 'description', 'financialYear'] as const)
    .filter((field) => (input[field] ?? null) === null)
    .map(missing(input.reference));
  const amountPence = input.amountPence ?? null;
  const event = { ...fullyAccepted({ ...step, reference }, amountPence), amountPence };
  return { events: problems.length > 0 ? [] : [{ ...event, opening: openingOf(input) }], problems };
}

/** Whoever accepts the whole amount as a part of it accepts the charge. */
function fullyAccepted(event: BookEvent, amountPence: number | null = null): BookEvent {
  const isWhole = event.kind === 'PART_ACKNOWLEDGED' && event.acknowledgedPence === amountPence;
  return isWhole ? { ...event, kind: 'ACKNOWLEDGED', acknowledgedPence: null } : event;
}

/**
 * The reference in these books of the answer to a charge. An office that is not federated numbers
 * as it likes: its code keeps its numbers apart.
 */
export function ownReference(
  office: string,
  answered: Pick<AnswerInput, 'reference' | 'counterparty'>,
): string {
  if (answered.reference.startsWith(`${office}:`)) return answered.reference;
  return `${office}:re:${quotedReference(answered)}`;
}

/** The charge that is answered: a number without an office is one of the office that is named. */
function quotedReference({
  reference,
  counterparty,
}: Pick<AnswerInput, 'reference' | 'counterparty'>): string {
  const isForeign = counterparty && !reference.startsWith(`${counterparty}:`);
  return isForeign ? `${counterparty}:${reference}` : reference;
}

/** What the first answer to another office's charge says that was charged. */
export function openingOf(input: AnswerInput): ChargeOpening {
  return {
    direction: 'PAYABLE',
    counterparty: input.counterparty ?? input.reference.split(':')[0] ?? '',
    quotedReference: quotedReference(input),
    description: input.description ?? '',
    financialYear: input.financialYear ?? '',
    chargedOn: input.chargedOn ?? null,
    dueOn: input.dueOn ?? null,
    jointCommissionId: input.jointCommission ?? null,
  };
}

function missing(reference: string): (field: string) => BookProblem {
  const message = `These books hold no answer to ${reference} yet: check how it is spelt; the first answer says what was charged.`;
  return (field) => ({ code: 'FIELD_MISSING', field, message });
}

function noUse(reference: string): (field: string) => BookProblem {
  const message = `${reference} is in these books already, with what was charged: leave it out.`;
  return (field) => ({ code: 'FIELD_NOT_USED', field, message });
}
