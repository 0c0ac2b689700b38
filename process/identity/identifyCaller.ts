import type { RequestHandler } from 'express';
import { GraphQLError } from 'graphql';

import { type Caller, publicCaller } from '../../schema/caller';
import { codedError } from '../../schema/errorCodes';
import type { Logger } from '../logging/createLogger';

import type { TrustedIssuer } from './TrustedIssuer';
import { callerOfToken } from './callerOfToken';
import { noticeLackingClaims } from './noticeLackingClaims';

declare module 'express-serve-static-core' {
  interface Request {
    /** Who asks; nobody while a token is refused. */
    caller?: Caller;
    /** Why the token of the request is refused. */
    tokenRefusal?: GraphQLError;
  }
}

/**
 * Finds out who asks. Without a token it is the public; a token that is refused is remembered as
 * such, so that the request is counted before it is turned away.
 */
export function identifyCaller(issuers: readonly TrustedIssuer[], log: Logger): RequestHandler {
  const notice = noticeLackingClaims(log);
  return async (request, _response, next) => {
    try {
      const authorization = request.get('authorization');
      request.caller =
        authorization === undefined
          ? publicCaller
          : await callerOfToken(bearerToken(authorization), issuers, notice);
    } catch (error) {
      if (!(error instanceof GraphQLError)) return next(error);
      request.tokenRefusal = error;
    }
    return next();
  };
}

const expected =
  'Send "Authorization: Bearer", a blank and the token, which is a signed JWT. ' +
  'Public figures need no token.';

/**
 * The token in a request's Authorization header.
 *
 * @throws TOKEN_MALFORMED where it is written in another way, saying what is expected
 */
function bearerToken(authorization: string): string {
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (token === undefined) {
    throw codedError('TOKEN_MALFORMED', `${problemWith(authorization)} ${expected}`);
  }
  return token;
}

/** Never quotes anything but a scheme: a secret may stand where a scheme is expected. */
function problemWith(authorization: string): string {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9-]{1,15}) +(.*)$/i.exec(authorization) ?? [];
  if (/^Bearer *$/i.test(authorization)) return 'There is no token after "Bearer".';
  if (/^Bearer$/i.test(scheme))
    return `After "Bearer" comes one token, not ${wordCount(rest)} words.`;
  if (scheme !== '') return `The hub does not take "Authorization: ${scheme}".`;
  return 'The Authorization header does not begin with "Bearer".';
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}
