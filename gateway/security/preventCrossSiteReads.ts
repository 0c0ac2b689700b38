import type { RequestHandler } from 'express';

import { sendRefusal } from '../../process/requests/refusal';

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
