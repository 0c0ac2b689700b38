import { z } from 'zod';

import { unknownOffice } from '../../../schema/officeNames';
import { isFinancialYear } from '../../../schema/scalars';

import type { BookEvent, BookEventKind } from './BookEvent';
import type { BookProblem, BookProblemCode } from './BookProblem';
import { enteredText } from './enteredText';
import { findDateProblems } from './findDateProblems';
import { penceMax } from './penceMax';

/** The office whose books these are, and the codes of all offices there are. */
export interface BooksOwner {
  readonly office: string;
  readonly knownOffices: ReadonlySet<string>;
}

type Field = 'amountPence' | 'acknowledgedPence' | 'reasonCode' | 'reason' | 'intoReference';

/** What each kind needs; what it neither needs nor lists here is refused rather than ignored. */
const needed: Readonly<Record<BookEventKind, readonly Field[]>> = {
  RAISED: ['amountPence'],
  ACKNOWLEDGED: [],
  PART_ACKNOWLEDGED: ['acknowledgedPence'],
  DISPUTED: ['reasonCode', 'reason'],
  WITHDRAWN: ['reason'],
  SETTLED: ['amountPence'],
  ADJUSTMENT_PROPOSED: ['amountPence', 'reason'],
  ADJUSTED: [],
  ADJUSTMENT_REFUSED: ['reason'],
  ALLOCATED: ['amountPence', 'intoReference'],
  RETURNED: ['amountPence', 'intoReference', 'reason'],
  MATCHED: ['intoReference', 'reason'],
  UNMATCHED: ['intoReference', 'reason'],
  EXPLAINED: ['intoReference', 'reason'],
  CLOSED: [],
  REOPENED: ['reason'],
  STATEMENT_AGREED: [],
  STATEMENT_DISPUTED: ['reasonCode', 'reason'],
  COMMISSIONED: [],
  APPORTIONED: [],
};
const fields: readonly Field[] = [
  'amountPence',
  'acknowledgedPence',
  'reasonCode',
  'reason',
  'intoReference',
];

const day = z.iso.date('must be a day such as 2014-11-27').nullish();
const pence = z
  .int('must be whole pence')
  .min(0, 'must not be negative')
  .max(penceMax, 'must be at most 100000000000 pence, a thousand million pounds')
  .nullish();
const eventSchema = z.object({
  reference: enteredText,
  amountPence: pence,
  acknowledgedPence: pence,
  reasonCode: z
    .string()
    .regex(/^[A-Z][A-Z_]{0,63}$/, 'must be a code such as AMOUNT_NOT_AGREED')
    .nullish(),
  reason: enteredText.nullish(),
  intoReference: enteredText.nullish(),
  details: z.string().max(200_000, 'must have at most 200,000 characters').nullish(),
  opening: z
    .object({
      counterparty: z.string('must name an office'),
      description: enteredText,
      financialYear: z.string().refine(isFinancialYear, 'must be a financial year such as 2014-15'),
      chargedOn: day,
      dueOn: day,
      jointCommissionId: enteredText.nullish(),
      quotedReference: enteredText.nullish(),
      precisionPence: pence,
    })
    .nullish(),
});

/** Everything that is wrong with an event by itself, whatever stands in the books. */
export function checkEvent(event: BookEvent, owner: BooksOwner): BookProblem[] {
  const problems: BookProblem[] = [];
  const objectTo = (code: BookProblemCode, field: string, message: string): void => {
    problems.push({ code, field, message });
  };
  const { reference, kind, opening } = event;
  if (!reference.startsWith(`${owner.office}:`)) {
    objectTo('FIELD_INVALID', 'reference', `A reference here begins with "${owner.office}:".`);
  }
  if (/:\s*$/u.test(reference)) {
    objectTo('FIELD_INVALID', 'reference', 'After the code of the office a name is expected.');
  }
  if (kind === 'RAISED' && !opening) objectTo('FIELD_MISSING', 'opening', 'RAISED needs it.');
  // Whoever opens a charge by an answer must say what was charged.
  const needs = opening ? [...needed[kind], 'amountPence'] : needed[kind];
  const allowsReason = kind !== 'RAISED';
  for (const field of fields) {
    const isGiven = (event[field] ?? null) !== null;
    if (!isGiven && needs.includes(field)) {
      objectTo('FIELD_MISSING', field, `${kind} needs it.`);
    }
    if (isGiven && !needs.includes(field) && !(field === 'reason' && allowsReason)) {
      objectTo('FIELD_NOT_USED', field, `${kind} has no use for it: leave it out.`);
    }
  }
  for (const issue of eventSchema.safeParse(event).error?.issues ?? []) {
    const { path, message } = issue;
    const field = path.join('.');
    // A number that is too large for whole pence is also above what is allowed: once is enough.
    if (problems.some((problem) => problem.field === field)) continue;
    objectTo(codeOf(field, issue), field, `It ${message}.`);
  }
  // Days that are none are said to be none; no more is asked of them.
  if (opening && problems.length === 0) problems.push(...findDateProblems(opening));
  if (opening && event.amountPence === 0) {
    objectTo('AMOUNT_TOO_SMALL', 'amountPence', 'A charge is of a penny at least.');
  }
  const other = opening?.counterparty ?? null;
  if (other === owner.office) {
    objectTo('CHARGES_ITSELF', 'opening.counterparty', 'An office does not charge itself.');
  } else if (other !== null && !owner.knownOffices.has(other)) {
    objectTo('UNKNOWN_OFFICE', 'opening.counterparty', unknownOffice(other));
  }
  return problems;
}

/** An amount that is whole is too small or too large; one that is not may be anything. */
function codeOf(field: string, { code }: z.core.$ZodIssue): BookProblemCode {
  if (!field.endsWith('Pence')) return 'FIELD_INVALID';
  if (code === 'too_small') return 'AMOUNT_TOO_SMALL';
  return code === 'too_big' ? 'AMOUNT_TOO_LARGE' : 'NOT_WHOLE_PENCE';
}
