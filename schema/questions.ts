import { z } from 'zod';

import { codedError } from './errorCodes';

/*
 * What a cross-office question says to one office. It travels in the key of a page type, so both
 * sides encode and check it with what is written here and beside the codec of each reply.
 */

/** PostgreSQL keeps no NUL in a text, so nothing can be found by one. */
export const text = z
  .string()
  .max(1000, 'must be at most 1000 characters')
  .refine((value) => !value.includes('\u0000'), 'must not hold NUL');
export const texts = z.array(text).max(500, 'must be a list of at most 500');
/** An amount in whole pence. */
export const amount = z.int('must be whole pence');

/** A place in a sorted list: continue after the item with this sort key and identifier. */
export const placeSchema = z.strictObject({ sortKey: text, id: text });
export type Place = z.infer<typeof placeSchema>;

/** How many are asked for at once. */
export const firstSchema = z.int().min(1).max(501);

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
  return checkQuestion(schema, tryParseJson(key));
}

/** Checks a question that is at hand as its codec would check it. */
export function checkQuestion<Q>(schema: z.ZodType<Q>, question: unknown): Q {
  const parsed = schema.safeParse(question);
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
