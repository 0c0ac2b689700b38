import type { EntityManager } from 'typeorm';

import type { BookPlan } from '../books/appendEvents';
import type { BookEvent, ChargeOpening } from '../books/BookEvent';
import type { BookProblem } from '../books/BookProblem';
import { readCharges } from '../books/readCharges';
import type { AcknowledgeCrossChargeInput } from '../resolverTypes';

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
  if (known || reference === input.reference) {
    const problems = openingFields
      .filter((field) => field !== 'counterparty' && (input[field] ?? null) !== null)
      .map(noUse(reference));
    return { events: [{ ...step, reference }], problems };
  }
  const problems = (['amountPence', 'description', 'financialYear'] as const)
    .filter((field) => (input[field] ?? null) === null)
    .map(missing(input.reference));
  const event = { ...step, reference, amountPence: input.amountPence ?? null };
  return { events: problems.length > 0 ? [] : [{ ...event, opening: openingOf(input) }], problems };
}

/**
 * The reference in these books of the answer to a charge. An office that is not federated numbers
 * as it likes: its code keeps its numbers apart.
 */
export function ownReference(
  office: string,
  { reference, counterparty }: Pick<AnswerInput, 'reference' | 'counterparty'>,
): string {
  if (reference.startsWith(`${office}:`)) return reference;
  const isForeign = counterparty && !reference.startsWith(`${counterparty}:`);
  return `${office}:re:${isForeign ? `${counterparty}:` : ''}${reference}`;
}

/** What the first answer to another office's charge says that was charged. */
export function openingOf(input: AnswerInput): ChargeOpening {
  return {
    direction: 'PAYABLE',
    counterparty: input.counterparty ?? input.reference.split(':')[0] ?? '',
    quotedReference: input.reference,
    ...{ description: input.description ?? '', financialYear: input.financialYear ?? '' },
    ...{ chargedOn: input.chargedOn ?? null, dueOn: input.dueOn ?? null },
    jointCommissionId: input.jointCommission ?? null,
  };
}

function missing(reference: string): (field: string) => BookProblem {
  const message = `These books hold no answer to ${reference} yet: the first says what was charged.`;
  return (field) => ({ code: 'FIELD_MISSING', field, message });
}

function noUse(reference: string): (field: string) => BookProblem {
  const message = `${reference} is in these books already, with what was charged: leave it out.`;
  return (field) => ({ code: 'FIELD_NOT_USED', field, message });
}
