import type { RequestHandler } from 'express';

import { sendRefusal } from '../../process/requests/refusal';
import { type ErrorCode, errorCodes } from '../../schema/errorCodes';

/** Behind everything else: what nobody answered is not there. */
export const answerNotFound: RequestHandler = (request, response) => {
  const message = 'There is nothing at this address. Send GraphQL to /graphql.';
  sendRefusal({ request, response }, 'NOT_FOUND', message);
};

/** At the front of what is answered at one address: addresses below it are not there. */
export const onlyHere: RequestHandler = (request, response, next) =>
  request.path === '/' ? next() : answerNotFound(request, response, next);

interface StoppingGate {
  readonly refuse: RequestHandler;
  /** From now on refuse. */
  close(): void;
}

/** While the process finishes what is running, what is new on an open connection is refused. */
export function refuseWhileStopping(): StoppingGate {
  let isStopping = false;
  return {
    refuse: (request, response, next) => {
      if (!isStopping) return next();
      return sendRefusal({ request, response }, 'STOPPING', 'The hub is stopping. Ask again.', {
        headers: { connection: 'close', 'retry-after': '1' },
      });
    },
    close: () => {
      isStopping = true;
    },
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
