import type { RequestHandler } from 'express';
import { GraphQLError } from 'graphql';

import { bearerToken } from '../../process/identity/bearerToken';
import { callerOfToken } from '../../process/identity/callerOfToken';
import type { TrustedIssuer } from '../../process/identity/TrustedIssuer';
import { publicCaller } from '../../schema/caller';
import type { Caller } from '../../schema/caller';
import { errorCodes } from '../../schema/errorCodes';
import type { ErrorCode } from '../../schema/errorCodes';
import { sendRefusal } from '../security/refusal';

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
export function identifyCaller(issuers: readonly TrustedIssuer[]): RequestHandler {
  return async (request, _response, next) => {
    try {
      const authorization = request.get('authorization');
      request.caller =
        authorization === undefined
          ? publicCaller
          : await callerOfToken(bearerToken(authorization), issuers);
    } catch (error) {
      if (!(error instanceof GraphQLError)) return next(error);
      request.tokenRefusal = error;
    }
    return next();
  };
}

/** Turns away who came with a bad token: it never makes somebody the public. */
export const refuseBadTokens: RequestHandler = (request, response, next) => {
  const { tokenRefusal } = request;
  if (!tokenRefusal) return next();
  const code = tokenRefusal.extensions['code'] as ErrorCode;
  const { code: _, ...extensions } = tokenRefusal.extensions;
  const headers =
    errorCodes[code].httpStatus === 401
      ? { 'www-authenticate': 'Bearer realm="hub", error="invalid_token"' }
      : {};
  return sendRefusal({ request, response }, code, tokenRefusal.message, { extensions, headers });
};
