import { codedError, errorCodes } from '../../schema/errorCodes';

/**
 * The token in a request's Authorization header.
 *
 * @throws TOKEN_MALFORMED where it is written in another way
 */
export function bearerToken(authorization: string): string {
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (token === undefined) throw codedError('TOKEN_MALFORMED', errorCodes.TOKEN_MALFORMED.sentence);
  return token;
}
