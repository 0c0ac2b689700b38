import { z } from 'zod';

/** What is wrong with a file of keys, in part of a sentence. Nothing that it holds is repeated. */
export function keyFileFault(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [field = ''] = error.issues.map(({ path }) => path.join('.'));
    return field === '' ? 'it is of another shape' : `${field} is not as expected`;
  }
  if (error instanceof SyntaxError) return 'it is not JSON';
  const code: unknown = Object(error).code;
  return typeof code === 'string' ? `it cannot be read (${code})` : 'a key is malformed';
}
