import type { RequestHandler } from 'express';
import helmet from 'helmet';

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
