import { z } from 'zod';

/**
 * Control characters would corrupt a table or a page that shows the text; half of a surrogate
 * pair would be stored as something else than was hashed.
 */
export const enteredText = z
  .string()
  .min(1, 'must not be empty')
  .regex(/\S/u, 'must not be blank')
  .max(2_000, 'must have at most 2,000 characters')
  // Marks of direction and separators of lines would show something else than was entered.
  .regex(/^[^\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}]*$/u, 'must not hold control characters');
