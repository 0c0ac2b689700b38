import { z } from 'zod';

import { unknownOffice } from '../../../schema/officeNames';
import { isFinancialYear, tooEarlyYear } from '../../../schema/scalars';
import { todayInBritain } from '../../../schema/todayInBritain';
import type { ApportionmentProblemCode } from '../commissions/findApportionmentProblems';
import type { Problem } from '../server/Problem';

import {
  type BookEvent,
  type BookEventKind,
  type ChargeOpening,
  isBookEventDecision,
} from './BookEvent';
import { firstDayOf, unknownCharge } from './applyEvent';

export type BookProblemCode =
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'FIELD_MISSING'
  | 'FIELD_NOT_USED'
  | 'FIELD_INVALID'
  | 'NOT_WHOLE_PENCE'
  | 'UNKNOWN_OFFICE'
  | 'CHARGES_ITSELF'
  | 'UNKNOWN_CHARGE'
  | 'CHARGE_EXISTS'
  | 'NOT_ALLOWED_NOW'
  | 'AMOUNT_TOO_LARGE'
  | 'AMOUNT_TOO_SMALL'
  | 'SAME_PERSON'
  | 'UNKNOWN_JOINT_COMMISSION'
  | 'JOINT_COMMISSION_EXISTS'
  | 'YEAR_CLOSED'
  | 'NOT_EXPLAINED'
  | 'STATEMENT_CHANGED'
  | ApportionmentProblemCode;

/** Something that keeps an event out of the books. */
export type BookProblem = Problem<BookProblemCode>;

/** £1,000,000,000: more than any office has, and ninety thousand of them still add up exactly. */
export const penceMax = 100_000_000_000;

/**
 * Control characters would corrupt a table or a page that shows the text; half of a surrogate
 * pair would be stored as something else than was hashed.
 */
export const enteredText = z
  .string()
  .min(1, 'must not be empty')
  .regex(/\S/u, 'must not be blank')
  .max(2_000, 'must have at most 2,000 characters')
  // Marks of direction and separators of lines would show something else than was entered.
  .regex(/^[^\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}]*$/u, 'must not hold control characters');

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
    if (opening || isBookEventDecision(kind)) {
      objectTo('FIELD_INVALID', 'reference', `A reference here begins with "${owner.office}:".`);
    } else problems.push(unknownCharge(reference));
  }
  if (/:\s*$/u.test(reference)) {
    objectTo('FIELD_INVALID', 'reference', 'Enter a name after the code of the office.');
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
  const areDays = !problems.some(({ field }) => dayFields.has(field ?? ''));
  if (opening && areDays) problems.push(...findDateProblems(opening));
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

const dayFields: ReadonlySet<string> = new Set(
  ['financialYear', 'chargedOn', 'dueOn'].map((field) => `opening.${field}`),
);

/** An amount that is whole is too small or too large; one that is not may be anything. */
function codeOf(field: string, { code }: z.core.$ZodIssue): BookProblemCode {
  if (!field.endsWith('Pence')) return 'FIELD_INVALID';
  if (code === 'too_small') return 'AMOUNT_TOO_SMALL';
  return code === 'too_big' ? 'AMOUNT_TOO_LARGE' : 'NOT_WHOLE_PENCE';
}

/**
 * What makes no sense in the days of a new charge: a year before
 * there were police authorities or after the next, a day of charging more
 * than a year before or after its financial year, and a day of payment before that of charging or
 * more than ten years after the financial year.
 */
function findDateProblems(
  { financialYear, chargedOn, dueOn }: ChargeOpening,
  today: string = todayInBritain(),
): BookProblem[] {
  const problems: BookProblem[] = [];
  const objectTo = (field: string, message: string): void => {
    problems.push({ code: 'FIELD_INVALID', field: `opening.${field}`, message });
  };
  const firstDay = firstDayOf(financialYear);
  const tooEarly = tooEarlyYear(financialYear);
  if (tooEarly !== null) objectTo('financialYear', tooEarly);
  if (firstDay > yearsAfter(1, today)) {
    objectTo('financialYear', `${financialYear} is later than the next financial year.`);
  }
  const [earliest, end] = [yearsAfter(-1, firstDay), yearsAfter(2, firstDay)];
  if (chargedOn && (chargedOn < earliest || chargedOn >= end)) {
    const expected = `from ${earliest} and before ${end}, a year around ${financialYear}`;
    objectTo('chargedOn', `A day ${expected}, was expected.`);
  }
  if (chargedOn && dueOn && dueOn < chargedOn) {
    objectTo('dueOn', 'It is before the day it is charged on.');
  }
  if (dueOn && dueOn >= yearsAfter(11, firstDay)) {
    objectTo('dueOn', `A day at most ten years after ${financialYear} was expected.`);
  }
  return problems;
}

/** The day so many years later, or as a text beside it: it is only compared. */
function yearsAfter(years: number, day: string): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}
