import type { ApportionmentProblemCode } from '../jointCommissions/findApportionmentProblems';
import type { Problem } from '../Problem';

export type BookProblemCode =
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'FIELD_MISSING'
  | 'FIELD_NOT_USED'
  | 'FIELD_INVALID'
  | 'NOT_WHOLE_PENCE'
  | 'UNKNOWN_OFFICE'
  | 'CHARGES_ITSELF'
  | 'UNKNOWN_CHARGE'
  | 'CHARGE_EXISTS'
  | 'NOT_ALLOWED_NOW'
  | 'AMOUNT_TOO_LARGE'
  | 'AMOUNT_TOO_SMALL'
  | 'SAME_PERSON'
  | 'UNKNOWN_JOINT_COMMISSION'
  | 'JOINT_COMMISSION_EXISTS'
  | 'YEAR_CLOSED'
  | 'NOT_EXPLAINED'
  | 'STATEMENT_CHANGED'
  | ApportionmentProblemCode;

/** Something that keeps an event out of the books. */
export type BookProblem = Problem<BookProblemCode>;
