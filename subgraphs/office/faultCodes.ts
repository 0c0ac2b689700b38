import type { ErrorCode } from '../../schema/errorCodes';

/**
 * Errors of an office that tell a caller to come back later: something is wrong with its keys, or
 * with what it has to ask. Whoever runs the office finds them in its log.
 */
export const faultCodes = [
  'OFFICE_UNAVAILABLE',
  'OFFICE_TIMED_OUT',
  'ISSUER_UNAVAILABLE',
] as const satisfies readonly ErrorCode[];
