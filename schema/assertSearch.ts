import { badArgument } from './errorCodes';

const lengthMax = 200;

/** Checks a text to search for. Throws, naming the argument, when nothing can be found by it. */
export function assertSearch(argument: string, search: string | null | undefined): void {
  if ((search?.length ?? 0) > lengthMax) {
    throw badArgument(argument, `must be at most ${lengthMax} characters.`);
  }
  if (search?.includes('\u0000')) throw badArgument(argument, 'must not hold NUL.');
}
