import { EnvError, makeExactValidator } from 'envalid';

/** A setting that is a whole number within bounds, both included, such as a count or a time. */
export function wholeNumber({ min, max }: { readonly min: number; readonly max?: number }) {
  const expected = max === undefined ? `from ${min}` : `from ${min} to ${max}`;
  return makeExactValidator<number>((text) => {
    const number = Number(text);
    const isWhole = /^\d+$/.test(text) && Number.isSafeInteger(number);
    if (isWhole && number >= min && number <= (max ?? number)) return number;
    throw new EnvError(`must be a whole number ${expected}, not "${text}"`);
  });
}
