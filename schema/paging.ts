/* Pages of a list: how long one may be, where it continues, and in which order. */
import { createHash } from 'node:crypto';

import { badArgument, codedError } from './errorCodes';
import { encodeQuestion, type Place, placeSchema } from './questions';

/** The longest page of any list. */
export const pageSizeMax = 500;

/** Checks `first`. Throws, naming the argument, below 1 or above the longest page. */
export function assertPageSize(first: number | null | undefined): number {
  const size = first ?? 50;
  if (!Number.isInteger(size) || size < 1 || size > pageSizeMax) {
    throw badArgument('first', `must be from 1 to ${pageSizeMax}, not ${size}.`);
  }
  return size;
}

/**
 * Sorts places as PostgreSQL does with COLLATE "C": by code point, which JavaScript's own
 * comparison of UTF-16 units is not.
 */
export function comparePlaces(a: Place, b: Place): number {
  return compareText(a.sortKey, b.sortKey) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** What tells whether a text can be a sort key of a list, so that its database takes it for one. */
export type SortKeyForm = Pick<RegExp, 'test'>;

/**
 * A place in a list as an opaque text. It carries a mark of the question, because a place in one
 * list means nothing in another.
 *
 * @param question what the list depends on: which list it is, whom it covers, its conditions and
 * order, but not its page
 */
export function encodeCursor(question: unknown, place: Place): string {
  const { sortKey, id } = place;
  return encodeList([markOf(question), sortKey, id]);
}

/**
 * Reads a cursor back. Throws BAD_CURSOR when it is malformed or from another question.
 *
 * @param sortKeys what the sort keys of the list look like
 */
export function decodeCursor(
  question: unknown,
  cursor: string,
  sortKeys: SortKeyForm = /^/,
): Place {
  const [mark, sortKey, id, ...rest] = parseList(cursor);
  const place = placeSchema.safeParse({ sortKey, id });
  // A base64 text can be written in several ways; ours is one of them.
  const isOurs = encodeList([mark, sortKey, id]) === cursor && rest.length === 0;
  if (!place.success || !isOurs) throw badCursor('is not a cursor of this hub');
  if (mark !== markOf(question)) {
    throw badCursor(
      'comes from another question: list, offices, filter and order must stay the same',
    );
  }
  if (!sortKeys.test(place.data.sortKey)) throw badCursor('is not a cursor of this hub');
  return place.data;
}

/** The place after which to continue; null for a first page. */
export function placeAfter(
  question: unknown,
  after: string | null | undefined,
  sortKeys?: SortKeyForm,
): Place | null {
  return after === null || after === undefined ? null : decodeCursor(question, after, sortKeys);
}

function encodeList(list: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(list)).toString('base64url');
}

function parseList(cursor: string): unknown[] {
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
