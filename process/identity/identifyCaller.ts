import type { RequestHandler } from 'express';
import { GraphQLError } from 'graphql';

import { type Caller, publicCaller } from '../../schema/caller';
import type { Logger } from '../logging/createLogger';

import type { TrustedIssuer } from './TrustedIssuer';
import { bearerToken } from './bearerToken';
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
