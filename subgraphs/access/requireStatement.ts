import type { RequestHandler } from 'express';
import type { JWTVerifyGetKey } from 'jose';

import type { Caller } from '../../schema/caller';
import { verifyCallerStatement } from '../../schema/callerStatement';
import type { VerifiedStatement } from '../../schema/callerStatement';
import { errorCodes } from '../../schema/errorCodes';

declare module 'express-serve-static-core' {
  interface Request {
    /** Who asks, once the gateway's statement is verified. */
    caller?: Caller;
  }
}

interface StatementOptions {
  /** The office the statement must be for. */
  readonly audience: string;
  /** The gateway's public keys. */
  readonly keys: JWTVerifyGetKey;
  /** Where a refusal is told. */
  readonly log: (message: string) => void;
}

/** How many verified statements are remembered at most. */
const rememberedMax = 5_000;

/**
 * Lets in only what the gateway says who asks for: a statement signed for this office, not expired,
 * unaltered. A statement comes with many requests and is verified once.
 */
export function requireStatement(options: StatementOptions): RequestHandler {
  const remembered = new Map<string, VerifiedStatement>();
  return async (request, response, next) => {
    try {
      request.caller = (await verifyOnce(request.get('authorization') ?? '')).caller;
      next();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      options.log(`${options.audience} refused a request: ${message}`);
      const { httpStatus, sentence } = errorCodes.STATEMENT_REFUSED;
      response.status(httpStatus).json({
        errors: [{ message: sentence, extensions: { code: 'STATEMENT_REFUSED' } }],
      });
    }
  };

  async function verifyOnce(authorization: string): Promise<VerifiedStatement> {
    const statement = /^Bearer (\S+)$/.exec(authorization)?.[1];
    if (!statement) throw new Error('it carries no statement.');
    const known = remembered.get(statement);
    if (known && Date.now() < known.expiresAtMs) return known;
    const verified = await verifyCallerStatement(statement, options.audience, options.keys);
    if (remembered.size >= rememberedMax) remembered.clear();
    remembered.set(statement, verified);
    return verified;
  }
}
