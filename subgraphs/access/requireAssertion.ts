import type { RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import type { JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';

import type { Logger } from '../../process/logging/createLogger';
import { takeRequestId } from '../../process/requests/identifyRequests';
import type { Caller } from '../../schema/caller';
import { type VerifiedAssertion, verifyCallerAssertion } from '../../schema/callerAssertion';
import { codedError, errorCodes } from '../../schema/errorCodes';

declare module 'express-serve-static-core' {
  interface Request {
    /** Who asks, once the gateway's assertion is verified. */
    caller?: Caller;
  }
}

interface StatementOptions {
  /** The office the assertion must be for. */
  readonly audience: string;
  /** The gateway's public keys. */
  readonly keys: JWTVerifyGetKey;
  /** Where a refusal is told. */
  readonly log: Logger;
}

/**
 * Lets in only what the gateway says who asks for: an assertion signed for this office, not expired,
 * unaltered. An assertion comes with many requests and is verified once.
 */
export function requireAssertion(options: StatementOptions): RequestHandler {
  const remembered = new LRUCache<string, VerifiedAssertion>({ max: 5_000 });
  return async (request, response, next) => {
    try {
      request.caller = (await verifyOnce(request.get('authorization') ?? '')).caller;
      takeRequestId(request, response);
      next();
    } catch (error) {
      const { requestId } = request.record;
      const reason = error instanceof GraphQLError ? error.message : 'It cannot be verified.';
      options.log.warn({ requestId, reason }, 'Refused a request.');
      request.record.addCode('STATEMENT_REFUSED');
      const { httpStatus, sentence } = errorCodes.STATEMENT_REFUSED;
      response.status(httpStatus).json({
        errors: [{ message: sentence, extensions: { code: 'STATEMENT_REFUSED' } }],
      });
    }
  };

  async function verifyOnce(authorization: string): Promise<VerifiedAssertion> {
    const assertion = /^Bearer (\S+)$/.exec(authorization)?.[1];
    if (!assertion) throw codedError('STATEMENT_REFUSED', 'The request carries no assertion.');
    const known = remembered.get(assertion);
    // Its own time decides, not the cache: it runs out by the calendar.
    if (known && Date.now() < known.expiresAtMs) return known;
    const verified = await verifyCallerAssertion(assertion, options.audience, options.keys);
    remembered.set(assertion, verified);
    return verified;
  }
}
