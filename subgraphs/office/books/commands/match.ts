import type { EntityManager } from 'typeorm';

import { readOffices } from '../../../../schema/codelists';
import { unknownOffice } from '../../../../schema/officeNames';
import type { MatchEntriesInput } from '../../generated/resolverTypes';
import type { BookPlan } from '../appendEvents';
import { unknownCharge } from '../applyEvent';
import { readCharges } from '../findCharges';
import type { BookProblem } from '../checkEvent';
import { isYearClosed, yearReference } from '../findClosedYears';

import { referenceFor } from './raise';

/** More entries than any one payment was ever for. */
const referencesMax = 50;

const knownOffices = new Set(readOffices().map(({ code }) => code));

/**
 * A decision that entries belong together, or do not: an event for each, under one reference. Of
 * the other office's entries these books know nothing; whether the decision fits is seen where the
 * books are compared.
 */
export async function planMatch(
  manager: EntityManager,
  office: string,
  input: MatchEntriesInput,
  kind: 'MATCHED' | 'UNMATCHED',
): Promise<BookPlan> {
  const { references, reason } = input;
  const problems: BookProblem[] = [];
  const objectTo = (code: BookProblem['code'], field: string, message: string): void => {
    problems.push({ code, field, message });
  };
  const own = references.filter((reference) => reference.startsWith(`${office}:`));
  if (references.length > referencesMax) {
    objectTo('FIELD_INVALID', 'references', `At most ${referencesMax} entries are expected.`);
    return { events: [], problems };
  }
  const charges = (await readCharges(manager, own)).map(({ charge }) => charge);
  const known = charges.map((charge) => charge.reference);
  for (const { reference, opening } of charges) {
    const year = opening.financialYear;
    if (!(await isYearClosed(manager, yearReference(office, year)))) continue;
    const message = `The books of ${year}, which hold ${reference}, are closed.`;
    objectTo('YEAR_CLOSED', 'references', message);
  }
  if (own.length === 0 || own.length === references.length) {
    const expected = "At least one entry of this office's and one of another's are expected.";
    objectTo('FIELD_INVALID', 'references', expected);
  }
  references.forEach((reference, index) => {
    const field = `references[${index}]`;
    if (references.indexOf(reference) !== index) {
      objectTo('FIELD_INVALID', field, `${reference} is named twice.`);
    } else if (own.includes(reference) && !known.includes(reference)) {
      problems.push(unknownCharge(reference, field));
    }
  });
  if (kind === 'MATCHED') problems.push(...findWrongSides(office, references));
  const reference = referenceFor(office, input.idempotencyKey).replace(':x-', ':match:');
  const events = references.map((intoReference) => ({ reference, kind, intoReference, reason }));
  return { events, problems };
}

/**
 * What belongs together is between two offices. What was matched before this was looked at can
 * still be taken apart.
 */
function findWrongSides(office: string, references: readonly string[]): BookProblem[] {
  const codeOf = (reference: string): string => reference.split(':')[0] ?? '';
  const unknown = references.flatMap((reference, index): BookProblem[] => {
    const code = codeOf(reference);
    if (reference.includes(':') && knownOffices.has(code)) return [];
    const message = `A reference such as "kent:12" is expected. ${unknownOffice(code)}`;
    return [{ code: 'UNKNOWN_OFFICE', field: `references[${index}]`, message }];
  });
  const others = new Set(references.map(codeOf).filter((code) => code !== office));
  if (unknown.length > 0 || others.size < 2) return unknown;
  const message = `Entries of two offices are expected, not also of ${[...others].slice(1).join(', ')}.`;
  return [{ code: 'FIELD_INVALID', field: 'references', message }];
}
