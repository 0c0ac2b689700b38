import type { ValueTransformer } from 'typeorm';

/**
 * PostgreSQL's bigint arrives as text. Amounts are whole pence, exact to 2^53 as JSON integers;
 * anything beyond is refused rather than rounded.
 */
export const penceTransformer: ValueTransformer = {
  to: (pence: number | null | undefined) => pence,
  from: (text: string | null): number | null => (text === null ? null : parsePence(text)),
};

/** Whole pence from PostgreSQL's text form of bigint or numeric. Throws when not exact. */
export function parsePence(text: string): number {
  const pence = Number(text);
  if (!Number.isSafeInteger(pence))
    throw new RangeError(`"${text}" is not a whole number of pence.`);
  return pence;
}
