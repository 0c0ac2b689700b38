import cors from 'cors';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

import { sendRefusal } from '../../process/requests/refusal';

/** Lets the pages of these origins, and no other, ask from a browser. There are no cookies. */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  if (origins.length === 0) return (_request, _response, next) => next();
  return cors({
    origin: [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: ['content-type', 'accept', 'authorization', 'if-none-match'],
    exposedHeaders: ['etag', 'retry-after', 'x-request-id'],
    maxAge: 3_600,
  });
}

/**
 * Lets plain GETs through the prevention of cross-site request forgery.
 *
 * @apollo/server refuses every request that a page of another site could make without being asked
 * for leave, which is all plain GETs, even those of programs that are no browser. A browser says
 * where a request comes from (`Sec-Fetch-Site`), so only other sites' are refused here. A GET
 * cannot change anything, and the hub has no cookies that a browser would add by itself.
 */
export function preventCrossSiteReads(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    if (request.method !== 'GET') return next();
    const site = request.get('sec-fetch-site') ?? 'none';
    const isNavigation = request.get('sec-fetch-mode') === 'navigate';
    const isOurs = ['none', 'same-origin'].includes(site) || isNavigation;
    if (isOurs || origins.includes(request.get('origin') ?? '')) {
      request.headers['apollo-require-preflight'] = 'true';
      return next();
    }
    return sendRefusal(
      { request, response },
      'CROSS_SITE_REFUSED',
      'A page of another site may not ask: its origin is not in the list of the hub.',
    );
  };
}

/**
 * Headers that tell a browser what it need not allow. The page at `/` brings its program and its
 * looks within itself (`'unsafe-inline'`), its editor runs workers it makes (`blob:`), and it asks
 * nobody but the hub.
 */
export function setSecurityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", "'unsafe-inline'", 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // What frameAncestors says, for browsers that do not know it.
    xFrameOptions: { action: 'deny' },
    // Figures are public: other sites' programs may read them where CORS lets them.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    // The hub may be reached without TLS on this machine; a proxy that ends TLS says so itself.
    strictTransportSecurity: false,
  });
}
