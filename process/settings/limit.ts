import type { ValidatorSpec } from 'envalid';

import { wholeNumber } from './wholeNumber';

/** A setting of how much of something is allowed: at least one. */
export function limit(standard: number, desc: string): ValidatorSpec<number> {
  return wholeNumber({ min: 1 })({ default: standard, desc });
}
