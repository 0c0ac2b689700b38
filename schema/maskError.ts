import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';

import { errorCodes } from './errorCodes';

/** Codes of mistakes in a request that @apollo/server itself reports. */
const requestCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * What a caller may see of an error. Mistakes of the request and coded errors pass with code and
 * path; a fault is told to `log` and shown as one sentence, so that no address, stack or SQL gets
 * out.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: (fault: unknown) => void,
): GraphQLFormattedError {
  const { message, locations, path } = formatted;
  const { stacktrace: _, serviceName: __, ...extensions } = formatted.extensions ?? {};
  const visible = path && visiblePath(path, extensions['office']);
  const place = { ...(locations && { locations }), ...(visible && { path: visible }) };
  const code = String(extensions['code']);
  if (isExpected(code, error)) return { message, ...place, extensions };
  log(unwrapResolverError(error));
  return {
    message: errorCodes.INTERNAL_SERVER_ERROR.sentence,
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

function isExpected(code: string, error: unknown): boolean {
  if (code === 'INTERNAL_SERVER_ERROR') return false;
  return (
    (Object.hasOwn(errorCodes, code) || requestCodes.has(code)) && error instanceof GraphQLError
  );
}

/**
 * The holders of replies are plumbing that clients do not see: the path ends before them. A client
 * may call a field of its own `pages`; what follows is then not the office.
 */
function visiblePath(
  path: readonly (string | number)[],
  office: unknown,
): readonly (string | number)[] {
  const officeField = String(office).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const plumbing = path.findIndex(
    (part, index) => part === 'pages' && path[index + 1] === officeField,
  );
  return plumbing === -1 ? path : path.slice(0, plumbing);
}
