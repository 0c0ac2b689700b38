import { createHash } from 'node:crypto';

import { codedError } from './errorCodes';
import { encodeQuestion, placeSchema } from './questions';
import type { Place } from './questions';

/**
 * A place in a list as an opaque text. It carries a mark of the question, because a place in one
 * list means nothing in another.
 *
 * @param question what the list depends on: its conditions and order, not its page
 */
export function encodeCursor(question: unknown, place: Place): string {
  const { sortKey, id } = place;
  return Buffer.from(JSON.stringify([markOf(question), sortKey, id])).toString('base64url');
}

/** Reads a cursor back. Throws BAD_CURSOR when it is malformed or from another question. */
export function decodeCursor(question: unknown, cursor: string): Place {
  const [mark, sortKey, id] = parseTriple(cursor);
  const place = placeSchema.safeParse({ sortKey, id });
  if (!place.success) throw badCursor('is not a cursor of this hub');
  if (mark !== markOf(question)) {
    throw badCursor('comes from another question: filter and order must stay the same');
  }
  return place.data;
}

/** The place after which to continue; null for a first page. */
export function placeAfter(question: unknown, after: string | null | undefined): Place | null {
  return after === null || after === undefined ? null : decodeCursor(question, after);
}

function parseTriple(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

function badCursor(message: string): Error {
  return codedError('BAD_CURSOR', `after: ${message}.`, { argument: 'after' });
}

function markOf(question: unknown): string {
  return createHash('sha256').update(encodeQuestion(question)).digest('base64url').slice(0, 10);
}
