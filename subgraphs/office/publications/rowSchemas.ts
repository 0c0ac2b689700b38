/*
 * What each published table must hold, cell by cell. An empty cell is an unknown value and becomes
 * null, never zero.
 */
import { z } from 'zod';

import { findOrganisation, readOffices } from '../../../schema/codelists';
import { unknownOffice } from '../../../schema/officeNames';
import { sumMax } from '../../../schema/replyRule';
import {
  earliestYear,
  isFinancialYear,
  tooEarlyYear,
  wholeNumberIn,
} from '../../../schema/scalars';

/** The largest integer of PostgreSQL and of GraphQL. */
export const integerMax = 2 ** 31 - 1;

/** What nobody can see is empty, too. */
const text = z
  .string()
  .refine(
    (cell) => /[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(cell),
    'must not be empty',
  );
const optionalText = z.string().transform((cell) => (cell === '' ? null : cell));
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words and digits joined by hyphens');
/**
 * A whole number of 0 or more, also as statistics programs write it (1e+05, 100000.0). Exactly two
 * decimals are refused: that is how pounds are written.
 *
 * @param max what the hub can add up for an office, unless a column takes less
 */
const wholeNumber = (expected: string, negative = 'cannot be negative', max = sumMax) =>
  z.string().transform((cell, context) => {
    const number = /\.\d\d$/.test(cell) ? null : wholeNumberIn(cell);
    if (number !== null && number >= 0 && number <= max) return number;
    const isLarge = number === null ? /^\d+$/.test(cell) : number > max;
    const message = isLarge ? `must be at most ${max}` : number === null ? expected : negative;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
/** The same where it is stored as an integer. */
const integer = (expected: string) => wholeNumber(expected, undefined, integerMax);
const wholePence = 'must be whole pence, such as 2950000';
const pence = wholeNumber(wholePence);
/** What a refund does to a grant or an award; there is no row for the refund itself. */
const penceAfterRefunds = wholeNumber(
  wholePence,
  'cannot be negative: where money came back, enter the amount after the refund and say so in note',
);
const oneOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.enum(codes, { error: `must be one of ${codes.join(', ')}` });
/** A cell that may be empty; what stands in it must be right all the same. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((cell) => (cell === '' ? null : cell), schema.nullable());
const financialYear = z
  .string()
  .refine(isFinancialYear, 'must be a financial year such as 2014-15')
  .refine(
    (cell) => !isFinancialYear(cell) || tooEarlyYear(cell) === null,
    `must be ${earliestYear} or later: there were no police authorities before`,
  );
const date = z.iso.date('must be a day such as 2014-11-27');
/** A funder's own identifier, such as 360G-traffordmbc-VSG1342, in its own letters. */
const funderGrantId = z
  .string()
  .regex(
    /^(|[^\p{C}\p{Z}]+( [^\p{C}\p{Z}]+)*)$/u,
    'must be one identifier with no blanks around it',
  )
  .max(200, 'must have at most 200 characters')
  .transform((cell) => (cell === '' ? null : cell));

const officeCodes = new Set(readOffices().map(({ code }) => code));
/** People write names here, too: they are told the code. */
const officeCode = z.string().refine((cell) => officeCodes.has(cell), {
  error: ({ input }) => unknownOffice(String(input)),
});
/** Under which the register knows it, whichever of its identifiers the office wrote, and how. */
const providerId = optional(
  z.string().transform((cell, { addIssue }) => {
    const { id, identifier, problem } = findOrganisation(cell);
    if (problem !== null) addIssue(problem);
    return id ?? identifier;
  }),
);
const source = {
  document: id,
  section: optionalText,
  line: optional(integer('must be a line number')),
  as_published: optionalText,
};

export const documentRow = z.object({ id, title: text, published_on: optional(date) });

export const grantRow = z.object({
  id,
  name: text,
  funder: text,
  financial_year: financialYear,
  until_financial_year: optional(financialYear),
  financial_year_as_published: optionalText,
  amount_pence: optional(penceAfterRefunds),
  amount_as_published: optionalText,
  precision_pence: optional(pence),
  status: oneOf(['INDICATED', 'RECEIVED', 'SPENT']),
  status_as_published: optionalText,
  part_of: optional(id),
  /** Not every file has this column. */
  funder_grant_id: funderGrantId.optional(),
  note: optionalText,
  ...source,
});

export const awardRow = z.object({
  id,
  title: text,
  description: optionalText,
  recipient_id: id,
  recipient_name: text,
  provider_id: providerId,
  kind: oneOf([
    'GRANT_TO_PROVIDER',
    'PARTNERSHIP',
    'PURCHASE',
    'OWN_OFFICE',
    'POOL',
    'UNALLOCATED',
    'PAID_BY_OTHERS',
  ]),
  status: oneOf(['REQUESTED', 'ALLOCATED', 'CONFIRMED', 'SPENT']),
  status_as_published: optionalText,
  priority: optional(id),
  priority_as_published: optionalText,
  amount_pence: optional(penceAfterRefunds),
  amount_as_published: optionalText,
  precision_pence: optional(pence),
  financial_year: financialYear,
  until_financial_year: optional(financialYear),
  financial_year_as_published: optionalText,
  grant: optional(id),
  starts_on: optional(date),
  ends_on: optional(date),
  /** Not every file has this column. */
  funder_grant_id: funderGrantId.optional(),
  note: optionalText,
  ...source,
});

export const crossChargeRow = z.object({
  reference: id,
  direction: oneOf(['RECEIVABLE', 'PAYABLE']),
  counterparty: optional(officeCode),
  counterparty_as_published: optionalText,
  amount_pence: wholeNumber(wholePence, 'cannot be negative: direction says who owes whom').refine(
    (amount) => amount > 0,
    'must be above 0: the direction has a column',
  ),
  amount_as_published: optionalText,
  description: text,
  charged_on: optional(date),
  due_on: optional(date),
  financial_year: financialYear,
  state: oneOf(['RAISED', 'ACKNOWLEDGED', 'DISPUTED', 'WITHDRAWN', 'SETTLED']),
  grant: optional(id),
  joint_commission: optional(id),
  phase: optionalText,
  note: optionalText,
  ...source,
});

export const jointCommissionRow = z.object({
  id,
  title: text,
  provider_id: providerId,
  basis: oneOf(['EQUAL', 'POPULATION', 'FORMULA', 'AGREED_AMOUNTS', 'NOT_RECORDED']),
  note: optionalText,
  ...source,
});

export const jointCommissionAwardRow = z.object({
  joint_commission: id,
  award: id,
  phase: optionalText,
});

export const statementRow = z.object({
  id,
  label: text,
  measure: oneOf(['PENCE', 'PEOPLE']),
  stated: optional(
    wholeNumber(
      'must be whole pence, or a number of people',
      'cannot be negative: leave it empty where the paper prints a total below zero',
    ),
  ),
  stated_as_published: z.string(),
  precision: optional(wholeNumber('must be the unit the stated figure is rounded to')),
  note: optionalText,
  ...source,
});

export const statementLineRow = z.object({
  statement: id,
  sign: oneOf(['1', '-1']).transform(Number),
  kind: oneOf(['AWARD', 'GRANT', 'CROSS_CHARGE', 'STATISTIC', 'FIGURE']),
  reference: optional(id),
  numerator: integer('must be a whole number'),
  denominator: integer('must be a whole number from 1').refine((n) => n > 0, 'must not be 0'),
  figure: optional(wholeNumber(wholePence, 'cannot be negative: the sign -1 subtracts the line')),
  figure_as_published: optionalText,
});

export const statisticRow = z.object({
  id,
  label: text,
  value: optional(
    z
      .string()
      .regex(/^\d+(\.\d+)?([eE][+-]?\d{1,2})?$/, 'must be a number of 0 or more, such as 0.7')
      .transform(Number)
      .refine((value) => value <= sumMax, `must be at most ${sumMax}`),
  ),
  unit: oneOf(['COUNT', 'SHARE', 'PENCE']),
  value_as_published: text,
  period: optionalText,
  note: optionalText,
  ...source,
});
