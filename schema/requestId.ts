import { randomUUID } from 'node:crypto';

/** The header that carries a request's id: from a caller, to every office asked, and back. */
export const requestIdHeader = 'x-request-id';

/**
 * The id of a request: the given one when it is well formed, else a new one. It stands in logs and
 * headers, so nothing but letters, digits, dots, dashes and underscores may be in it.
 */
export function requestIdFrom(given: string | undefined): string {
  return given !== undefined && /^[A-Za-z0-9._-]{8,64}$/.test(given) ? given : randomUUID();
}
