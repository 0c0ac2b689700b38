import { wholeNumber } from './wholeNumber';

/**
 * A setting that is a time in milliseconds, of an hour at most: a timer of more than 2^31 - 1 would
 * go off at once.
 */
export const milliseconds = wholeNumber({ min: 1, max: 3_600_000 });
