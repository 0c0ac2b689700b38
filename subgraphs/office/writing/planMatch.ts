import type { EntityManager } from 'typeorm';

import type { BookPlan } from '../books/appendEvents';
import type { BookProblem } from '../books/BookProblem';
import { readCharges } from '../books/readCharges';
import type { MatchEntriesInput } from '../resolverTypes';

import { referenceFor } from './referenceFor';

/**
 * A decision that entries belong together, or do not: an event for each, under one reference. Of
 * the other office's entries these books know nothing; whether the decision fits is seen where the
 * books are compared.
 */
export async function planMatch(
  manager: EntityManager,
  office: string,
  ...[input, kind]: [MatchEntriesInput, 'MATCHED' | 'UNMATCHED']
): Promise<BookPlan> {
  const { references, reason } = input;
  const problems: BookProblem[] = [];
  const objectTo = (code: BookProblem['code'], field: string, message: string): void => {
    problems.push({ code, field, message });
  };
  const own = references.filter((reference) => reference.startsWith(`${office}:`));
  const known = (await readCharges(manager, own)).map(({ charge }) => charge.reference);
  if (own.length === 0 || own.length === references.length) {
    const expected = "At least one entry of this office's and one of another's are expected.";
    objectTo('FIELD_INVALID', 'references', expected);
  }
  references.forEach((reference, index) => {
    const field = `references[${index}]`;
    if (references.indexOf(reference) !== index) {
      objectTo('FIELD_INVALID', field, `${reference} is named twice.`);
    } else if (own.includes(reference) && !known.includes(reference)) {
      objectTo('UNKNOWN_CHARGE', field, `${reference} is not in these books.`);
    }
  });
  const reference = referenceFor(office, input.idempotencyKey).replace(':x-', ':match:');
  const events = references.map((intoReference) => ({ reference, kind, intoReference, reason }));
  return { events, problems };
}
