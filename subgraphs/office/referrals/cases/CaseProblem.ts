import type { Problem } from '../../Problem';

export type CaseProblemCode =
  | 'CASE_EXISTS'
  | 'CONSENT_REQUIRED'
  | 'FIELD_INVALID'
  | 'FIELD_MISSING'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'NOT_ALLOWED_NOW'
  | 'UNKNOWN_CASE'
  | 'UNKNOWN_OFFICE';

/** Something that keeps an event out of a case. */
export type CaseProblem = Problem<CaseProblemCode>;
