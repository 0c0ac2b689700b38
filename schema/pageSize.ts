import { badArgument } from './errorCodes';

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
