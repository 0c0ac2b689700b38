import { EnvError, makeExactValidator } from 'envalid';

/** A setting that names a folder, which need not be there yet. */
export const folder = makeExactValidator<string>((text) => {
  if (text.trim() !== '' && !text.includes('\0')) return text;
  throw new EnvError('must name a folder, such as .data');
});
