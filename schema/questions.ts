import { z } from 'zod';

import { referralBreakdowns } from './chooseBreakdown';
import { codedError } from './errorCodes';

/*
 * What a cross-office question says to one office. It travels in the key of a page type, so both
 * sides encode and check it with what is written here.
 */

/** PostgreSQL keeps no NUL in a text, so nothing can be found by one. */
const text = z
  .string()
  .max(1000, 'must be at most 1000 characters')
  .refine((value) => !value.includes('\u0000'), 'must not hold NUL');
const texts = z.array(text).max(500, 'must be a list of at most 500');
const amount = z.int('must be whole pence');

/** Conditions an office can check by itself: no region, no other offices. */
export const awardConditionsSchema = z.strictObject({
  financialYears: texts.optional(),
  priorities: texts.optional(),
  kinds: texts.optional(),
  statuses: texts.optional(),
  providers: texts.optional(),
  search: text.optional(),
  minAmountPence: amount.optional(),
  maxAmountPence: amount.optional(),
});
export type AwardConditions = z.infer<typeof awardConditionsSchema>;

/** A place in a sorted list: continue after the item with this sort key and identifier. */
export const placeSchema = z.strictObject({ sortKey: text, id: text });
export type Place = z.infer<typeof placeSchema>;

const firstSchema = z.int().min(1).max(501);

export const awardsQuestionSchema = z.strictObject({
  conditions: awardConditionsSchema,
  orderBy: z.enum(['AMOUNT_DESC', 'AMOUNT_ASC', 'TITLE_ASC', 'STARTS_DESC']),
  first: firstSchema,
  after: placeSchema.nullable(),
});
export type AwardsQuestion = z.infer<typeof awardsQuestionSchema>;

/** The dimensions that are added where the replies are merged: an office does not know them. */
export const placeDimensions = ['OFFICE', 'REGION'] as const;
export type PlaceDimension = (typeof placeDimensions)[number];

/** The dimensions an office knows. */
export const officeDimensions = [
  'FINANCIAL_YEAR',
  'PRIORITY',
  'KIND',
  'STATUS',
  'PROVIDER',
] as const;
export type OfficeDimension = (typeof officeDimensions)[number];

export const totalsQuestionSchema = z.strictObject({
  conditions: awardConditionsSchema,
  groupBy: z.array(z.enum(officeDimensions)).max(officeDimensions.length),
});
export type TotalsQuestion = z.infer<typeof totalsQuestionSchema>;

/** The office is added where the replies are merged. */
export const referralTotalsQuestionSchema = z.strictObject({
  filter: z.strictObject({
    financialYears: texts.optional(),
    codes: z.partialRecord(z.enum(referralBreakdowns), texts).optional(),
  }),
  groupBy: z.array(z.enum(['FINANCIAL_YEAR', ...referralBreakdowns])).max(2),
});
export type ReferralTotalsQuestion = z.infer<typeof referralTotalsQuestionSchema>;

export const providersQuestionSchema = z.strictObject({
  search: text.nullable(),
  first: firstSchema,
  after: placeSchema.nullable(),
});
export type ProvidersQuestion = z.infer<typeof providersQuestionSchema>;

export const organisationsQuestionSchema = providersQuestionSchema;
export type OrganisationsQuestion = z.infer<typeof organisationsQuestionSchema>;

export const recipientsQuestionSchema = z.strictObject({ limit: z.int().min(1).max(1000) });
export type RecipientsQuestion = z.infer<typeof recipientsQuestionSchema>;

export const statementsQuestionSchema = z.strictObject({});
export type StatementsQuestion = z.infer<typeof statementsQuestionSchema>;

export const jointCommissionsQuestionSchema = z.strictObject({
  financialYear: text.nullable(),
});
export type JointCommissionsQuestion = z.infer<typeof jointCommissionsQuestionSchema>;

export const booksQuestionSchema = z.strictObject({ financialYear: text });
export type BooksQuestion = z.infer<typeof booksQuestionSchema>;

/** What two offices say of each other: each answers what its books say of the other. */
export const pairQuestionSchema = z.strictObject({
  office: text,
  counterparty: text,
  financialYear: text.nullable(),
  cutOff: z.iso.date(),
});
export type PairQuestion = z.infer<typeof pairQuestionSchema>;

export const waitingTransfersQuestionSchema = z.strictObject({
  first: firstSchema,
  after: placeSchema.nullable(),
});

export const transferReceiptsQuestionSchema = z.strictObject({ transfers: texts });

export const transfersQuestionSchema = z.strictObject({});

/** Encodes a question as a key. Equal questions give equal keys: properties are sorted. */
export function encodeQuestion(question: unknown): string {
  return JSON.stringify(question, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** Reads a question back from its key. A key nobody here encoded is refused with a coded error. */
export function decodeQuestion<Q>(schema: z.ZodType<Q>, key: string): Q {
  const parsed = schema.safeParse(tryParseJson(key));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw codedError(
    'BAD_ARGUMENT',
    `question: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'cannot be read'}`,
    { argument: 'question' },
  );
}

function tryParseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
