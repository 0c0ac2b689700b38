import type { RequestHandler } from 'express';
import { GraphQLError } from 'graphql';

import { bearerToken } from '../../../process/identity/bearerToken';
import { callerOfToken } from '../../../process/identity/callerOfToken';
import type { TrustedIssuer } from '../../../process/identity/TrustedIssuer';
import { codedError, errorCodes } from '../../../schema/errorCodes';
import type { ErrorCode } from '../../../schema/errorCodes';
import type { Caller } from '../../../schema/caller';

/**
 * Lets in the office's own staff, by their own bearer token, and nobody else: no board, no other
 * office, no service that carries somebody's roles. It comes before a body is read.
 */
export function requireStaff(office: string, issuers: readonly TrustedIssuer[]): RequestHandler {
  return async (request, response, next) => {
    response.set('cache-control', 'no-store');
    try {
      request.caller = await staffOf(office, request.get('authorization'), issuers);
      next();
    } catch (error) {
      if (!(error instanceof GraphQLError)) return next(error);
      const code = error.extensions['code'] as ErrorCode;
      request.record.addCode(code);
      const { httpStatus } = errorCodes[code];
      if (httpStatus === 401) response.set('www-authenticate', 'Bearer realm="desk"');
      response.status(httpStatus).json({ errors: [error] });
    }
  };
}

async function staffOf(
  office: string,
  authorization: string | undefined,
  issuers: readonly TrustedIssuer[],
): Promise<Caller> {
  if (authorization === undefined) {
    throw codedError('TOKEN_REQUIRED', errorCodes.TOKEN_REQUIRED.sentence);
  }
  const caller = await callerOfToken(bearerToken(authorization), issuers);
  const isStaff = caller.office === office && caller.roles.some((role) => /^office-/.test(role));
  if (isStaff && !caller.roles.includes('bi-service')) return caller;
  throw codedError('ACCESS_REFUSED', `The desk of ${office} is for its own staff alone.`);
}
