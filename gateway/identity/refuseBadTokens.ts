import type { RequestHandler } from 'express';

import { sendRefusal } from '../../process/requests/refusal';
import { errorCodes } from '../../schema/errorCodes';
import type { ErrorCode } from '../../schema/errorCodes';

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
