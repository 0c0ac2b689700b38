import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

import { errorCodes } from '../../schema/errorCodes';

interface Masking {
  /** The request the error belongs to, for a person to quote. */
  readonly requestId?: string;
  /** Where faults are told. */
  readonly tell: (fault: unknown) => void;
}

/**
 * What a caller may see of an error. Errors of the catalogue pass with code and path; a fault is
 * told and shown as one sentence with the id of the request, so that no address, stack or SQL gets
 * out and whoever reads the logs finds it.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  { requestId, tell }: Masking,
): GraphQLFormattedError {
  const { message, locations, path } = formatted;
  const { stacktrace: _, serviceName: __, ...extensions } = formatted.extensions ?? {};
  const visible = path && visiblePath(path, extensions['office']);
  const place = { ...(locations && { locations }), ...(visible && { path: visible }) };
  const code = String(extensions['code']);
  if (isExpected(code, error)) return { message, ...place, extensions };
  tell(unwrapResolverError(error));
  return {
    message: errorCodes.INTERNAL_SERVER_ERROR.sentence,
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', ...(requestId !== undefined && { requestId }) },
  };
}

function isExpected(code: string, error: unknown): boolean {
  if (code === 'INTERNAL_SERVER_ERROR') return false;
  return Object.hasOwn(errorCodes, code) && error instanceof GraphQLError;
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
