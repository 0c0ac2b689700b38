import { constants } from 'node:zlib';

import compression from 'compression';
import type { RequestHandler } from 'express';

/** Compresses answers of some length; quickly, since figures in JSON become small at any effort. */
export function compressAnswers(): RequestHandler {
  const compress = compression({
    threshold: 2_048,
    level: 1,
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } },
  });
  return (request, response, next) => {
    // Whoever takes no packed answer need not be asked again at each write.
    if (request.headers['accept-encoding'] === undefined) next();
    else compress(request, response, next);
  };
}
