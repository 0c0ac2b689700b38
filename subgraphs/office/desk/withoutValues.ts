import type { GraphQLFormattedError } from 'graphql';

import { errorCodes } from '../../../schema/errorCodes';
import { serverCodes } from '../../../schema/serverCodes';

/**
 * An error as the desk shows it. What GraphQL says of a request that it refuses repeats what it was
 * given, and at the desk that can be who a victim is: the catalogue's sentence stands for it, with
 * the place in the document.
 */
export function withoutValues(error: GraphQLFormattedError): GraphQLFormattedError {
  const code = String(error.extensions?.['code']);
  if (!Object.hasOwn(serverCodes, code)) return error;
  const { locations, path } = error;
  return {
    message: errorCodes[code as keyof typeof serverCodes].sentence,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code },
  };
}
